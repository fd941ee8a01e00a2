using MailBot.Chat.Cards;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>The one way of every decision, clicked or typed, to the request service. Permission is asked there, never here.</summary>
internal sealed class DecisionHandler(RequestService requests, ResultTexts results)
{
    /// <returns>Null when the verb is no decision.</returns>
    public static Decision? Read(CardClick click) => click.Verb switch
    {
        CardVerbs.Approve => new Decision.Approve(ConfirmedAlone: false),
        CardVerbs.Refuse => new Decision.Refuse(click.Input(CardVerbs.Reason)),
        CardVerbs.Ask => new Decision.Ask(click.Input(CardVerbs.Question)),
        CardVerbs.Answer => new Decision.Answer(click.Input(CardVerbs.AnswerText)),
        CardVerbs.Cancel => new Decision.Cancel(),
        CardVerbs.Undo => new Decision.Undo(),
        CardVerbs.Retry => new Decision.Retry(),
        _ => null,
    };

    public async Task<Reply> HandleAsync(Turn turn, Decision decision, RequestRef reference, CancellationToken cancellationToken)
    {
        var result = await DecideAsync(turn.Command, decision, reference, cancellationToken);
        return await results.TellAsync(turn, result, Success(decision), cancellationToken);
    }

    private Task<CommandResult> DecideAsync(Command command, Decision decision, RequestRef reference, CancellationToken cancellationToken) => decision switch
    {
        Decision.Approve approve => requests.ApproveAsync(command, reference, approve.ConfirmedAlone, cancellationToken),
        Decision.Refuse refuse => requests.RefuseAsync(command, reference, refuse.Reason, cancellationToken),
        Decision.Ask ask => requests.AskAsync(command, reference, ask.Question, cancellationToken),
        Decision.Answer answer => requests.AnswerAsync(command, reference, answer.Words, cancellationToken),
        Decision.Cancel => requests.CancelAsync(command, reference, cancellationToken),
        Decision.Undo => requests.UndoAsync(command, reference, cancellationToken),
        Decision.Retry => requests.RetryAsync(command, reference, cancellationToken),
        _ => throw new InvalidOperationException($"{decision.GetType().Name} has no way to the requests."),
    };

    private static Success Success(Decision decision) => decision switch
    {
        Decision.Approve => Decisions.Success.Approved,
        Decision.Refuse => Decisions.Success.Refused,
        Decision.Ask => Decisions.Success.Asked,
        Decision.Answer => Decisions.Success.Answered,
        Decision.Cancel => Decisions.Success.Cancelled,
        Decision.Undo => Decisions.Success.Undone,
        Decision.Retry => Decisions.Success.Retried,
        _ => throw new InvalidOperationException($"{decision.GetType().Name} has no words."),
    };
}

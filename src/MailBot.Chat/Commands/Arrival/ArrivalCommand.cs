using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.Arrival;

/// <summary>« c'est arrivé » and « rien reçu »: what became of a message that a person sent to a group whose proof is open.</summary>
internal sealed class ArrivalCommand(RequestService requests, ResultTexts results)
{
    private const int Looked = 50;

    /// <summary>Typed: of the person's latest request that has something unproven, which the answer names.</summary>
    public async Task<Reply> SayAsync(Turn turn, bool arrived, CancellationToken cancellationToken)
    {
        var own = await requests.OfAsync(turn.Person.Key, Looked, cancellationToken);
        var open = own.Where(IsOpen).ToList();
        if (open.Find(r => r.State != RequestState.Verifying || arrived) is { } request) return await TellAsync(turn, arrived, new RequestRef(request.Id), cancellationToken);
        return open is [var proving, ..] ? Words(turn, "Arrival.StillProving", proving.Label) : Words(turn, "Arrival.None");
    }

    public Task<Reply> ClickAsync(Turn turn, bool arrived, CardClick click, CancellationToken cancellationToken) => TellAsync(turn, arrived, click.Reference, cancellationToken);

    /// <summary>Recorded and not proven: a word from a person can tell more.</summary>
    public static bool IsOpen(Request request) => request.State is RequestState.Verifying or RequestState.Done or RequestState.Partial
        && request.Items.Any(i => i is { Outcome: ItemOutcome.Recorded, Proof: not null });

    private async Task<Reply> TellAsync(Turn turn, bool arrived, RequestRef reference, CancellationToken cancellationToken)
    {
        var result = arrived
            ? await requests.ConfirmArrivalAsync(turn.Command, reference, cancellationToken)
            : await requests.DoubtArrivalAsync(turn.Command, reference, cancellationToken);
        return await results.TellAsync(turn, result, arrived ? Success.Confirmed : Success.Doubted, cancellationToken);
    }

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(TextCatalogue.Replies.Say(turn.Language, key, facts));
}

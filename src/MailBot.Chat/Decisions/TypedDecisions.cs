using MailBot.Chat.Language;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>The typed twins of the buttons: the same decisions, on the request that the sentence means.</summary>
internal sealed class TypedDecisions(RequestPicker picker, DecisionHandler decisions)
{
    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        await picker.PickAsync(turn, said, cancellationToken) switch
        {
            Picked.This it => await decisions.HandleAsync(turn, Read(said), new RequestRef(it.Request.Id), cancellationToken),
            Picked.Not not => not.Reply,
            var other => throw new InvalidOperationException($"Unexpected pick {other}."),
        };

    private static Decision Read(Understanding said) => said.Command switch
    {
        ChatCommand.Approve => new Decision.Approve(ConfirmedAlone: false),
        // The second confirmation names the request: a bare « valider » is an ordinary yes.
        ChatCommand.ConfirmAlone => new Decision.Approve(ConfirmedAlone: said.Numbers.Count == 1),
        ChatCommand.Refuse => new Decision.Refuse(said.Reason ?? said.FreeText ?? ""),
        ChatCommand.Ask => new Decision.Ask(said.FreeText ?? ""),
        ChatCommand.Answer => new Decision.Answer(said.FreeText ?? ""),
        ChatCommand.Cancel => new Decision.Cancel(),
        ChatCommand.Undo => new Decision.Undo(),
        ChatCommand.Retry => new Decision.Retry(),
        _ => throw new InvalidOperationException($"{said.Command} is no decision."),
    };
}

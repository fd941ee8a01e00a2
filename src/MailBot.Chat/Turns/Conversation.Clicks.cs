using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Turns;

internal sealed partial class Conversation
{
    private async Task<Routed> ClickAsync(Turn turn, CardClick click, CancellationToken cancellationToken)
    {
        if (DecisionHandler.Read(click) is { } decision) return new Routed.Done([await decisions.HandleAsync(turn, decision, click.Reference, cancellationToken)]);
        return click.Verb switch
        {
            CardVerbs.FormContinue => new Routed.Draft(new DraftStep.Fill(click)),
            CardVerbs.DraftEdit => new Routed.Draft(new DraftStep.Reopen(click.Reference)),
            CardVerbs.DraftSend => new Routed.Draft(new DraftStep.Send(click.Reference)),
            CardVerbs.DraftAbandon => new Routed.Draft(new DraftStep.Abandon(click.Reference)),
            CardVerbs.Resend => await AgainAsync(turn, await requests.FindAsync(click.Id, cancellationToken), cancellationToken),
            CardVerbs.ApproveAll => new Routed.Done([await bulk.HandleAsync(turn, BulkApproval.Read(click.Input(CardVerbs.Rows)), cancellationToken)]),
            CardVerbs.Arrived => new Routed.Done([await arrival.ClickAsync(turn, arrived: true, click, cancellationToken)]),
            CardVerbs.NothingArrived => new Routed.Done([await arrival.ClickAsync(turn, arrived: false, click, cancellationToken)]),
            CardVerbs.Show => new Routed.Done([await show.ClickedAsync(turn, click, cancellationToken)]),
            CardVerbs.Refresh => await RefreshAsync(turn, click, cancellationToken),
            _ => Done(turn, "Click.Unknown"),
        };
    }

    private async Task<Routed> RefreshAsync(Turn turn, CardClick click, CancellationToken cancellationToken) =>
        await requests.FindAsync(click.Id, cancellationToken) is { } request && await requests.Deciders.MaySeeAsync(turn.Person.Key, request, cancellationToken)
            ? new Routed.Done([new Reply.OfRequest(request, Say(turn, "Show.Here", request.Label ?? "…", cards.Subject(request, turn.Language)), null)])
            : Done(turn, "Result.Unknown");

    private async Task<Routed> ResendAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        await picker.PickAsync(turn, said, cancellationToken) switch
        {
            Picked.This it => await AgainAsync(turn, it.Request, cancellationToken),
            Picked.Not not => new Routed.Done([not.Reply]),
            var other => throw new InvalidOperationException($"Unexpected pick {other}."),
        };

    /// <summary>« Modifier et renvoyer »: a new draft of one's own, with the facts of a request that came to nothing.</summary>
    private async Task<Routed> AgainAsync(Turn turn, Request? ended, CancellationToken cancellationToken)
    {
        if (ended is null || !await requests.Deciders.MaySeeAsync(turn.Person.Key, ended, cancellationToken)) return Done(turn, "Result.Unknown");
        if (ended.Requester != turn.Person.Key) return Done(turn, "Denied.NotTheRequester", ended.RequesterName);
        var over = ended.State is RequestState.Refused or RequestState.Expired or RequestState.Cancelled or RequestState.Failed;
        if (!over || !talks.Knows(ended.Kind)) return Done(turn, "Resend.NotPossible", ended.Label);
        return new Routed.Draft(new DraftStep.Again(ended));
    }
}

using AdaptiveCards;
using MailBot.Chat.Commands.Arrival;
using MailBot.Requests.Approvals;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

internal sealed partial class RequestCards
{
    private async Task BodyAsync(AdaptiveCard card, Request request, CardView view, Viewer viewer, IReadOnlyList<AuditEntry> talk, CancellationToken cancellationToken)
    {
        var kind = byKind[request.Kind];
        card.Body.Add(Blocks.State(Labelled(request, viewer), Colour(request)));
        card.Body.Add(Blocks.Lead(view == CardView.Approver ? kind.Asked(request, viewer.Language) : kind.Title(request, viewer.Language)));
        if (view == CardView.Shared) return;
        card.Body.AddRange(kind.Facts(request, viewer.Language));
        if (!string.IsNullOrWhiteSpace(request.Reason)) card.Body.Add(Blocks.Fact(Say(viewer, "Label.Reason"), request.Reason));
        if (request.Decision?.Note is { } note) card.Body.Add(Blocks.Fact(Say(viewer, "Label.RefusalReason"), note));
        if (request is { State: RequestState.Expired, Deadline: { } deadline }) card.Body.Add(Blocks.Fact(Say(viewer, "Label.Deadline"), When(deadline, viewer)));
        if (request.State == RequestState.Pending) await PendingAsync(card, request, viewer, kind, talk, cancellationToken);
        card.Body.AddRange(Outcome(request, viewer, kind));
        if (await UndoneLineAsync(request, viewer, cancellationToken) is { } undone) card.Body.Add(Blocks.Plain(undone));
        if (Typed(request, viewer) is { } typed) card.Body.Add(Blocks.Small(typed));
    }

    private static async Task PendingAsync(AdaptiveCard card, Request request, Viewer viewer, IKindCards kind, IReadOnlyList<AuditEntry> talk, CancellationToken cancellationToken)
    {
        if (viewer.Deciding is { May: true }) card.Body.AddRange(await kind.PreviewAsync(request, viewer.Language, cancellationToken));
        foreach (var line in talk)
        {
            card.Body.Add(Blocks.Fact(Say(viewer, $"Talk.{line.Action}", line.ActorName), line.Reason ?? ""));
        }

        if (request.Deadline is { } deadline) card.Body.Add(Blocks.Fact(Say(viewer, "Label.Deadline"), When(deadline, viewer)));
    }

    private static bool IsTalk(AuditEntry entry) => entry.Action is nameof(Transition.Ask) or nameof(Transition.Answer);

    private IEnumerable<AdaptiveElement> Outcome(Request request, Viewer viewer, IKindCards kind)
    {
        if (request.Failure is { } failure) yield return Blocks.Plain(FailureTexts.Say(failure, viewer.Language));
        if (request.State is not (RequestState.Verifying or RequestState.Done or RequestState.Partial or RequestState.Failed)) yield break;
        foreach (var line in kind.Result(request, viewer.Language)) yield return Blocks.Plain(line);
        if (request.State == RequestState.Failed) yield return Blocks.Plain(Say(viewer, "Outcome.NothingElse"));
        if (requests.WithdrawableUntil(request) is { } until && request.Requester == viewer.Person.Key) yield return Blocks.Small(Say(viewer, "Withdraw.Until", Hour(until, viewer)));
    }

    private async Task<string?> UndoneLineAsync(Request request, Viewer viewer, CancellationToken cancellationToken)
    {
        if (request.UndoneBy is { } by && await store.FindAsync(by, cancellationToken) is { Label: { } label }) return Say(viewer, "Undone.By", label);
        if (request.Undoes is { } of && await store.FindAsync(of, cancellationToken) is { Label: { } original }) return Say(viewer, "Undoes", original);
        return null;
    }

    /// <summary>Where it stands, who brought it there and when, in words.</summary>
    private static string StateLine(Request request, Viewer viewer)
    {
        var decided = request.Decision;
        var at = decided is null ? "" : When(decided.At, viewer);
        var finished = request.FinishedAt is { } end ? When(end, viewer) : "";
        return request.State switch
        {
            RequestState.Draft => Say(viewer, "State.Draft"),
            RequestState.Pending => Say(viewer, "State.Pending", Names(viewer.Deciding?.Asked ?? [], viewer)),
            RequestState.Refused => Say(viewer, "State.Refused", decided?.ByName, at),
            RequestState.Cancelled when request.Label is null => Say(viewer, "State.Dropped"),
            RequestState.Cancelled => Say(viewer, "State.Cancelled", request.RequesterName, finished),
            RequestState.Expired => Say(viewer, "State.Expired"),
            RequestState.Approved or RequestState.Running => Say(viewer, Approved(decided), decided?.ByName, at),
            RequestState.Verifying when request.Items.All(i => i.Outcome != ItemOutcome.Written) => Say(viewer, "State.Proving"),
            RequestState.Verifying => Say(viewer, "State.Verifying"),
            RequestState.Done when ArrivalCommand.IsOpen(request) => Say(viewer, "State.Unproven", finished),
            RequestState.Done => Say(viewer, "State.Done", finished),
            RequestState.Partial => Say(viewer, "State.Partial", request.Items.Count(i => i.Outcome != ItemOutcome.Failed), request.Items.Count),
            RequestState.Failed => Say(viewer, "State.Failed", finished),
            _ => throw new InvalidOperationException($"No words for the state {request.State}."),
        };
    }

    /// <summary>A dropped draft never had a number.</summary>
    private static string Labelled(Request request, Viewer viewer) =>
        request.Label is null ? StateLine(request, viewer)
        : request.State == RequestState.Expired ? $"{request.Label} {StateLine(request, viewer)}"
        : $"{request.Label} · {StateLine(request, viewer)}";

    private static string Approved(Decision? decision) => decision?.Basis switch
    {
        ApprovalBasis.Withdrawal => "State.Withdrawn",
        ApprovalBasis.SingleApprover => "State.ApprovedAlone",
        _ => "State.Approved",
    };

    private static AdaptiveContainerStyle Colour(Request request) => request.State switch
    {
        RequestState.Done when ArrivalCommand.IsOpen(request) => AdaptiveContainerStyle.Warning,
        RequestState.Done => AdaptiveContainerStyle.Good,
        RequestState.Partial or RequestState.Expired => AdaptiveContainerStyle.Warning,
        RequestState.Failed or RequestState.Refused => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    private static string Hour(DateTimeOffset at, Viewer viewer) => MailBot.Chat.Texts.Moments.Hour(at, viewer.Language, viewer.Zone);
}

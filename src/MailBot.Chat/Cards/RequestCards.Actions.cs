using AdaptiveCards;
using MailBot.Chat.Commands.Arrival;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

internal sealed partial class RequestCards
{
    /// <summary>What this viewer can do now. Hiding a button is a courtesy: the permission is asked again on every click.</summary>
    private IEnumerable<AdaptiveAction> ActionsFor(Request request, Viewer viewer, bool asked)
    {
        var own = request.Requester == viewer.Person.Key;
        switch (request.State)
        {
            case RequestState.Pending:
                if (viewer.Deciding is { May: true }) return Deciding(request, viewer);
                return own ? Waiting(request, viewer, asked) : [];
            case RequestState.Approved when own:
                return [Buttons.For(viewer, Say(viewer, "Button.Cancel"), CardVerbs.Cancel, request)];
            case RequestState.Refused or RequestState.Expired or RequestState.Cancelled when own && request is { Undoes: null, Number: not null }:
                return [Buttons.For(viewer, Say(viewer, "Button.Resend"), CardVerbs.Resend, request)];
            case RequestState.Done:
                return [.. Arriving(request, viewer), .. Undoing(request, viewer)];
            case RequestState.Partial or RequestState.Failed when request.Failure is null:
                return [Buttons.For(viewer, Say(viewer, "Button.Retry"), CardVerbs.Retry, request), .. Arriving(request, viewer), .. Undoing(request, viewer)];
            default:
                return [];
        }
    }

    private static IEnumerable<AdaptiveAction> Deciding(Request request, Viewer viewer) =>
    [
        Buttons.For(viewer, Say(viewer, "Button.Approve"), CardVerbs.Approve, request),
        Buttons.Unfold(viewer, Say(viewer, "Button.Refuse"), Words(viewer, CardVerbs.Reason, "Refuse"), Say(viewer, "Button.RefuseSend"), CardVerbs.Refuse, request),
        Buttons.Unfold(viewer, Say(viewer, "Button.Ask"), Words(viewer, CardVerbs.Question, "Ask"), Say(viewer, "Button.AskSend"), CardVerbs.Ask, request),
    ];

    private static IEnumerable<AdaptiveAction> Waiting(Request request, Viewer viewer, bool asked)
    {
        if (asked) yield return Buttons.Unfold(viewer, Say(viewer, "Button.Answer"), Words(viewer, CardVerbs.AnswerText, "Answer"), Say(viewer, "Button.AnswerSend"), CardVerbs.Answer, request);
        yield return Buttons.For(viewer, Say(viewer, "Button.Cancel"), CardVerbs.Cancel, request);
    }

    private IEnumerable<AdaptiveAction> Undoing(Request request, Viewer viewer) =>
        requests.CanUndo(request) ? [Buttons.For(viewer, Say(viewer, "Button.Undo"), CardVerbs.Undo, request)] : [];

    /// <summary>What no probe can show, a person may have seen.</summary>
    private static IEnumerable<AdaptiveAction> Arriving(Request request, Viewer viewer) => ArrivalCommand.IsOpen(request)
        ?
        [
            Buttons.For(viewer, Say(viewer, "Button.Arrived"), CardVerbs.Arrived, request),
            Buttons.For(viewer, Say(viewer, "Button.NothingArrived"), CardVerbs.NothingArrived, request),
        ]
        : [];

    private static AdaptiveTextInput Words(Viewer viewer, string id, string key) => new()
    {
        Id = id,
        Label = Say(viewer, $"{key}.Label"),
        ErrorMessage = Say(viewer, $"{key}.Error"),
        IsRequired = true,
        IsMultiline = true,
        MaxLength = RequestService.ReasonMaximum,
    };

    /// <summary>The typed twin of every button, for phones and keyboards.</summary>
    private string? Typed(Request request, Viewer viewer)
    {
        var own = request.Requester == viewer.Person.Key;
        return request.State switch
        {
            RequestState.Pending when viewer.Deciding is { May: true } && own => Say(viewer, "Typed.DecideAlone", request.Label),
            RequestState.Pending when viewer.Deciding is { May: true } => Say(viewer, "Typed.Decide", request.Label),
            RequestState.Pending or RequestState.Approved when own => Say(viewer, "Typed.Cancel", request.Label),
            RequestState.Done when requests.CanUndo(request) => Say(viewer, "Typed.Undo", request.Label),
            RequestState.Partial or RequestState.Failed when request.Failure is null => Say(viewer, "Typed.Retry", request.Label),
            RequestState.Refused or RequestState.Expired or RequestState.Cancelled when own && request is { Undoes: null, Number: not null } => Say(viewer, "Typed.Resend", request.Label),
            _ => null,
        };
    }
}

using System.Globalization;
using AdaptiveCards;
using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Requests.Approvals;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>Cards about several requests for somebody who decides: the digest of one requester, the reminder before a deadline.</summary>
internal sealed class SeveralCards(IRequestCards cards, RequestService requests, CardSettings settings, TimeProvider clock)
{
    /// <summary>Requests of one person, a row for each, decided row by row or, where they are of one kind, at once.</summary>
    /// <param name="notice">One line above the card: what the last click came to.</param>
    public async Task<RenderedCard> DigestAsync(IReadOnlyList<Request> rows, Viewer viewer, string? notice, CancellationToken cancellationToken)
    {
        var open = new List<Request>();
        foreach (var request in rows.Where(r => r.State == RequestState.Pending))
        {
            if (await requests.Deciders.ToDecideAsync(viewer.Person.Key, request, cancellationToken) is Entitlement.MayDecide) open.Add(request);
        }

        var key = open.Count switch { 0 => "Digest.Decided", 1 => "Digest.One", _ => "Digest.Many" };
        var heading = Say(viewer, key, rows[0].RequesterName, open.Count > 0 ? open.Count : rows.Count);
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language };
        if (!string.IsNullOrEmpty(notice)) card.Body.Add(Blocks.Notice(notice));
        card.Body.Add(Blocks.Heading(heading));
        foreach (var request in rows) card.Body.Add(Row(request, viewer, open.Contains(request)));
        if (open.Count > 0) card.Body.Add(Blocks.Small(Say(viewer, "Digest.Typed", open[0].Label)));
        if (AtOnce(open, viewer) is { } all) card.Actions.Add(all);
        return Finished(card, heading, viewer);
    }

    /// <summary>What expires unless it is decided; all of it with one deadline.</summary>
    public RenderedCard Reminder(IReadOnlyList<Request> expiring, Viewer viewer)
    {
        var deadline = expiring[0].Deadline ?? throw new ArgumentException("A request that was sent has a deadline.", nameof(expiring));
        var heading = Say(viewer, expiring.Count == 1 ? "Reminder.One" : "Reminder.Many", expiring.Count, Moments.NearDay(deadline, clock.GetUtcNow(), viewer), Moments.Hour(deadline, viewer.Language, viewer.Zone));
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(heading) } };
        foreach (var request in expiring.Take(10)) card.Body.Add(Blocks.Plain($"{request.Label} · {request.RequesterName} · {cards.Subject(request, viewer.Language)}"));
        if (expiring.Count > 10) card.Body.Add(Blocks.Small(Say(viewer, "Row.More", expiring.Count - 10)));
        card.Body.Add(Blocks.Small(Say(viewer, "Reminder.Silence")));
        card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Command.ToApprove"), Say(viewer, "Typed.ToApprove")));
        return Finished(card, heading, viewer);
    }

    /// <summary>« Tout approuver (3) »: for two to ten requests of one kind.</summary>
    public static AdaptiveAction? AtOnce(IReadOnlyList<Request> open, Viewer viewer) =>
        open.Count is > 1 and <= Gathering.RowLimit && open.DistinctBy(r => r.Kind).Count() == 1
            ? Buttons.All(viewer, Say(viewer, "Digest.ApproveAll", open.Count), open)
            : null;

    private AdaptiveContainer Row(Request request, Viewer viewer, bool open)
    {
        var row = new AdaptiveContainer { Separator = true, Items = { Blocks.Lead($"{request.Label} · {cards.Subject(request, viewer.Language)}") } };
        if (!string.IsNullOrWhiteSpace(request.Reason)) row.Items.Add(Blocks.Fact(Say(viewer, "Label.Reason"), request.Reason));
        if (!open) row.Items.Add(Blocks.Small(Standing(request, viewer)));
        row.Items.Add(new AdaptiveActionSet { Actions = open ? Deciding(request, viewer) : [Buttons.For(viewer, Say(viewer, "Button.Show", request.Label), CardVerbs.Show, request)] });
        return row;
    }

    private static List<AdaptiveAction> Deciding(Request request, Viewer viewer) =>
    [
        Named(Buttons.For(viewer, Say(viewer, "Button.Approve"), CardVerbs.Approve, request), Say(viewer, "Digest.Approve", request.Label)),
        Named(Buttons.Unfold(viewer, Say(viewer, "Button.Refuse"), Reason(request, viewer), Say(viewer, "Button.RefuseSend"), CardVerbs.Refuse, request), Say(viewer, "Digest.Refuse", request.Label)),
        Named(Buttons.For(viewer, Say(viewer, "Digest.Show"), CardVerbs.Show, request), Say(viewer, "Button.Show", request.Label)),
    ];

    /// <summary>Short enough for three in a row on a phone; who can't see the row hears which one it is.</summary>
    private static AdaptiveAction Named(AdaptiveAction action, string whole)
    {
        action.Tooltip = whole;
        return action;
    }

    private static AdaptiveTextInput Reason(Request request, Viewer viewer) => new()
    {
        Id = CardVerbs.ReasonFor(request),
        Label = Say(viewer, "Refuse.Label"),
        ErrorMessage = Say(viewer, "Refuse.Error"),
        IsRequired = true,
        IsMultiline = true,
        MaxLength = RequestService.ReasonMaximum,
    };

    private static string Standing(Request request, Viewer viewer)
    {
        var state = Say(viewer, string.Create(CultureInfo.InvariantCulture, $"Row.State.{request.State}"));
        return request.Decision is { } decision ? $"{state} · {decision.ByName}" : state;
    }

    private RenderedCard Finished(AdaptiveCard card, string summary, Viewer viewer)
    {
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, summary);
    }

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}

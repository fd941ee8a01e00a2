using System.Globalization;
using AdaptiveCards;
using MailBot.Chat.Commands.Arrival;
using MailBot.Chat.Texts;
using MailBot.Requests.Audit;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Cards;

/// <summary>Welcome, help, lists and choices.</summary>
internal sealed class ListCards(IRequestCards requests, CardSettings settings) : IListCards
{
    /// <summary>Rows on one card; the rest is counted.</summary>
    private const int RowLimit = 10;

    public RenderedCard Welcome(Viewer viewer, int toApprove, string approverNames)
    {
        var title = Say(viewer, "Welcome.Title", viewer.Person.FirstName);
        var card = New(viewer, Say(viewer, "Welcome.Heading"));
        card.Body.Add(Blocks.Lead(title));
        card.Body.Add(Blocks.Plain(Say(viewer, "Welcome.What", approverNames)));
        card.Body.Add(Blocks.Small(Say(viewer, "Welcome.Alias")));
        card.Body.Add(Blocks.Small(Say(viewer, "Welcome.Help")));
        card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Command.CreateAddress"), Say(viewer, "Typed.CreateAddress")));
        card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Command.MyRequests"), Say(viewer, "Typed.MyRequests")));
        AddToApprove(card, viewer, toApprove);
        return Finished(card, title, viewer);
    }

    public RenderedCard Help(Viewer viewer, int toApprove, Request? openDraft)
    {
        var card = New(viewer, Say(viewer, "Help.Heading"));
        foreach (var command in (string[])["AddAlias", "CreateGroup", "ChangeMembers", "SetUp", "TestAddress", "DnsReport", "MyRequests", "ToApprove", "History", "Cancel", "Undo", "Help"])
        {
            card.Body.Add(Blocks.Fact(Say(viewer, $"Command.{command}"), Say(viewer, $"Help.{command}")));
        }

        if (openDraft is not null)
        {
            card.Body.Add(Blocks.Notice(Say(viewer, "Help.Draft", requests.Subject(openDraft, viewer.Language))));
            card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Button.Resume"), Say(viewer, "Typed.Resume")));
        }

        AddToApprove(card, viewer, toApprove);
        return Finished(card, Say(viewer, "Help.Heading"), viewer);
    }

    public RenderedCard MyRequests(Viewer viewer, IReadOnlyList<Request> requests) =>
        List(viewer, requests, "MyRequests", r => State(r, viewer));

    public RenderedCard ToApprove(Viewer viewer, IReadOnlyList<Request> requests)
    {
        var card = List(viewer, requests, "ToApprove", r => $"{r.RequesterName} · {(r.Deadline is { } deadline ? Say(viewer, "Row.Before", Moments.DayAndHour(deadline, viewer.Language, viewer.Zone)) : "")}");
        if (SeveralCards.AtOnce([.. requests.Where(r => r.Requester != viewer.Person.Key)], viewer) is { } all) card.Card.Body.Add(new AdaptiveActionSet { Actions = { all } });
        return card;
    }

    public RenderedCard History(Viewer viewer, Person? about, IReadOnlyList<HistoryLine> lines, string? export = null)
    {
        var heading = about is null ? Say(viewer, "History.Heading") : Say(viewer, "History.HeadingOf");
        var card = New(viewer, heading);
        if (about is not null) card.Body.Add(Blocks.Lead(about.DisplayName));
        if (lines.Count == 0) card.Body.Add(Blocks.Plain(Say(viewer, "History.Empty")));
        foreach (var line in lines)
        {
            var at = TimeZoneInfo.ConvertTime(line.Entry.At, viewer.Zone).ToString("g", TextCatalogue.Culture(viewer.Language));
            var alone = line.Entry is { Action: nameof(Transition.Approve), Reason: not null };
            var done = Say(viewer, alone ? "Journal.ApproveAlone" : $"Journal.{line.Entry.Action}", line.Entry.ActorName);
            var reason = HasWords(line.Entry) ? $" : {line.Entry.Reason}" : "";
            card.Body.Add(Blocks.Fact($"{at} {line.Label}", $"{done}{reason}"));
            card.Body.Add(Blocks.Small(line.Subject));
        }

        if (export is not null && lines.Count > 0) card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Button.Export"), export));
        return Finished(card, heading, viewer);
    }

    public RenderedCard Choice(Viewer viewer, string question, IReadOnlyList<ChoiceOption> options)
    {
        var card = New(viewer, Say(viewer, "Choice.Heading"));
        card.Body.Add(Blocks.Plain(question));
        card.Body.Add(new AdaptiveActionSet { Actions = [.. options.Take(RowLimit).Select(o => Buttons.Say(viewer, o.Title, o.Typed))] });
        return Finished(card, question, viewer);
    }

    public RenderedCard NearestCommands(Viewer viewer, IReadOnlyList<ChatCommandHint> hints)
    {
        var card = New(viewer, Say(viewer, "Unknown.Heading"));
        card.Body.Add(Blocks.Plain(Say(viewer, "Unknown.What")));
        foreach (var hint in hints) card.Body.Add(Blocks.Fact(hint.Title, hint.Example));
        card.Actions.AddRange(hints.Select(h => Buttons.Say(viewer, h.Title, h.Typed)));
        return Finished(card, Say(viewer, "Unknown.Heading"), viewer);
    }

    /// <summary>The other entries' reasons are notes for the export, not words of a person.</summary>
    private static bool HasWords(AuditEntry entry) =>
        entry is { Reason.Length: > 0, Action: nameof(Transition.Send) or nameof(Transition.Refuse) or nameof(Transition.Ask) or nameof(Transition.Answer) };

    private RenderedCard List(Viewer viewer, IReadOnlyList<Request> rows, string key, Func<Request, string> detail)
    {
        var heading = Say(viewer, $"{key}.Heading", rows.Count);
        var card = New(viewer, heading);
        if (rows.Count == 0) card.Body.Add(Blocks.Plain(Say(viewer, $"{key}.Empty")));
        foreach (var request in rows.Take(RowLimit))
        {
            card.Body.Add(Blocks.Lead($"{request.Label ?? Say(viewer, "Row.Draft")} · {requests.Subject(request, viewer.Language)}"));
            card.Body.Add(Blocks.Small(detail(request)));
        }

        if (rows.Count > RowLimit) card.Body.Add(Blocks.Small(Say(viewer, "Row.More", rows.Count - RowLimit)));
        card.Actions.AddRange(rows.Where(r => r.Label is not null).Take(5).Select(r => Buttons.For(viewer, Say(viewer, "Button.Show", r.Label), CardVerbs.Show, r)));
        return Finished(card, heading, viewer);
    }

    /// <summary>What is there but not proven is not told as done.</summary>
    private static string State(Request request, Viewer viewer) => request.State switch
    {
        RequestState.Verifying when ArrivalCommand.IsOpen(request) => Say(viewer, "State.Proving"),
        RequestState.Done when ArrivalCommand.IsOpen(request) => Say(viewer, "Row.State.Unproven"),
        _ => StateWord(request, viewer),
    };

    private static string StateWord(Request request, Viewer viewer) => Say(viewer, string.Create(CultureInfo.InvariantCulture, $"Row.State.{request.State}"));

    private static void AddToApprove(AdaptiveCard card, Viewer viewer, int toApprove)
    {
        if (toApprove > 0) card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Command.ToApproveCount", toApprove), Say(viewer, "Typed.ToApprove")));
    }

    private static AdaptiveCard New(Viewer viewer, string heading) =>
        new(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(heading) } };

    private RenderedCard Finished(AdaptiveCard card, string summary, Viewer viewer)
    {
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, summary);
    }

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}

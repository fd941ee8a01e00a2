using System.Text.Json;
using MailBot.Terminal.Cards;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>Prints what appears on people's screens, each under the name of who sees it, and remembers the cards.</summary>
internal sealed class ConversationPrinter(TerminalScreen screen, TerminalTexts texts, string botName)
{
    private static readonly Dictionary<string, bool> Untouched = [];
    private readonly Lock _gate = new();
    private readonly ShownCards _shown = new();

    /// <summary>Whose eyes the terminal looks through: others' messages are marked.</summary>
    public TeamsPerson? Current { get; set; }

    public ShownCard? NewestCard(TeamsPerson person)
    {
        lock (_gate)
            return _shown.Newest(person);
    }

    public void Print(ConnectorChange change)
    {
        lock (_gate)
        {
            if (change.Kind == ConnectorChangeKind.Deleted)
                Delete(change);
            else if (!IsOnScreen(change))
                Show(change.Person, change.Activity, Mark(change));
        }
    }

    /// <summary>Prints the answer to a click or a message; a card in it replaces the clicked one.</summary>
    public void Print(TeamsPerson person, string? activityId, BotAnswer answer)
    {
        lock (_gate)
        {
            if (answer.Status is not { } status)
                screen.Say(texts.Unreachable(answer.Body));
            else if (!answer.Succeeded)
                screen.Say(texts.Failed(status));
            else if (answer.Card is { } card && activityId is not null)
                Replace(person, activityId, card);
            else if (answer.Text is { } text)
                Write(person, "", Text(text, "markdown"));
            else if (answer.InvokeStatus is >= 400 and var refused)
                screen.Say(texts.Failed(refused));
        }
    }

    /// <summary>Shows or hides elements of a card, which only this screen knows about.</summary>
    public void Toggle(TeamsPerson person, ShownCard card, CardAction action)
    {
        lock (_gate)
        {
            var toggled = VisibilityToggle.Apply(card, action);
            Write(person, texts.CardUpdated, Draw(person, card.ActivityId, card.Card, toggled));
        }
    }

    private void Replace(TeamsPerson person, string activityId, JsonElement card)
    {
        if (_shown.Find(person, activityId) is { } before && JsonElement.DeepEquals(before.Card, card))
            screen.Say(texts.CardUnchanged);
        else
            Write(person, texts.CardUpdated, Draw(person, activityId, card, Untouched));
    }

    private void Delete(ConnectorChange change)
    {
        _shown.Remove(change.Person, change.Activity.Id);
        Write(change.Person, texts.MessageDeleted, []);
    }

    // An edit to the card that the click was answered with changes nothing that anyone sees.
    private bool IsOnScreen(ConnectorChange change) =>
        change.Kind == ConnectorChangeKind.Updated
        && change.Activity.Card is { } card
        && _shown.Find(change.Person, change.Activity.Id) is { } shown
        && JsonElement.DeepEquals(shown.Card, card);

    private string Mark(ConnectorChange change) => change switch
    {
        { Kind: ConnectorChangeKind.Posted } => "",
        { Activity.Card: not null } => texts.CardUpdated,
        _ => texts.MessageUpdated,
    };

    private void Show(TeamsPerson person, PostedActivity activity, string mark)
    {
        var lines = new List<string>();
        if (!string.IsNullOrEmpty(activity.Text))
            lines.AddRange(Text(activity.Text, activity.TextFormat));
        foreach (var attachment in activity.Attachments)
        {
            if (attachment.Text("contentType") == BotAnswer.CardType && attachment.Find("content") is { } card)
                lines.AddRange(Draw(person, activity.Id, card, Untouched));
            else
                lines.AddRange(TextFlow.Wrap(texts.Attachment(attachment.Text("contentType") ?? ""), screen.Width));
        }

        if (activity.Card is null)
            _shown.Remove(person, activity.Id);
        Write(person, mark, lines);
    }

    private IEnumerable<string> Text(string text, string? format) =>
        TextFlow.Wrap(format == "plain" ? text : Markdown.ToPlain(text), screen.Width);

    private IEnumerable<string> Draw(
        TeamsPerson person, string activityId, JsonElement card, IReadOnlyDictionary<string, bool> toggled)
    {
        var drawing = CardRenderer.Render(card, screen.Width - 2, texts, toggled);
        _shown.Show(person, new ShownCard(activityId, card, drawing.Actions, toggled));
        var edge = new string('─', Math.Min(screen.Width - 1, 47));
        return ["┌" + edge, .. drawing.Lines.Select(l => "│ " + l), "└" + edge];
    }

    private void Write(TeamsPerson person, string mark, IEnumerable<string> lines)
    {
        var name = TextFlow.OneLine(person.Name);
        var header = person == Current ? texts.To(botName, name, mark) : texts.ToAnother(botName, name, mark);
        screen.Block([header, .. lines]);
    }
}

using MailBot.Terminal.Cards;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>One run of the terminal: who speaks, and what each typed line does.</summary>
internal sealed class TerminalSession(
    IReadOnlyList<TeamsPerson> people,
    BotClient client,
    ConversationPrinter printer,
    TerminalScreen screen,
    TerminalTexts texts,
    TerminalOptions options)
{
    private readonly HashSet<TeamsPerson> _installed = [];

    public TeamsPerson Current { get; private set; } = options.FirstPerson;

    /// <summary>First name, or the full name where two people share it.</summary>
    public string Speaker => people.Count(p => p.FirstName == Current.FirstName) > 1 ? Current.Name : Current.FirstName;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        screen.Say([.. options.Notices, texts.Start(Current.Name)]);
        return BecomeAsync(Current, cancellationToken);
    }

    /// <summary>False when the line ends the conversation.</summary>
    public async Task<bool> HandleAsync(TerminalLine line, CancellationToken cancellationToken)
    {
        switch (line)
        {
            case TerminalLine.Quit: return false;
            case TerminalLine.Say say: await SayAsync(say.Text, cancellationToken); break;
            case TerminalLine.Click click: await ClickAsync(click, cancellationToken); break;
            case TerminalLine.As other: await AsAsync(other.Name, cancellationToken); break;
            case TerminalLine.Wait wait: await AdvanceAsync(wait.Duration, cancellationToken); break;
            case TerminalLine.Help: screen.Say(texts.Help); break;
            case TerminalLine.Who: screen.Say(texts.People(Current, people)); break;
        }

        return true;
    }

    private async Task SayAsync(string text, CancellationToken cancellationToken) =>
        printer.Print(Current, null, await client.SayAsync(Current, text, cancellationToken));

    private async Task AsAsync(string name, CancellationToken cancellationToken)
    {
        switch (PersonFinder.Find(people, name))
        {
            case PersonMatch.Found found:
                screen.Say(texts.Now(found.Person));
                await BecomeAsync(found.Person, cancellationToken);
                break;
            case PersonMatch.Ambiguous several: screen.Say(texts.WhichPerson(name, several.Candidates)); break;
            default: screen.Say(name.Length == 0 ? texts.People(Current, people) : texts.UnknownPerson(name, people)); break;
        }
    }

    private async Task BecomeAsync(TeamsPerson person, CancellationToken cancellationToken)
    {
        Current = person;
        printer.Current = person;
        if (_installed.Contains(person))
            return;
        var answer = await client.InstallAsync(person, cancellationToken);
        if (answer.Succeeded)
            _installed.Add(person);
        printer.Print(person, null, answer);
    }

    private async Task AdvanceAsync(string typed, CancellationToken cancellationToken)
    {
        if (options.AdvanceClock is not { } advance)
            screen.Say(texts.WaitUnavailable);
        else if (TypedDuration.Parse(typed) is not { } duration)
            screen.Say(texts.WaitSyntax);
        else if (!await options.WaitForQuiet(cancellationToken))
            screen.Say(texts.WaitRefused);
        else
        {
            await advance(duration, cancellationToken);
            screen.Say(texts.Waited(typed));
        }
    }

    private async Task ClickAsync(TerminalLine.Click click, CancellationToken cancellationToken)
    {
        var card = printer.NewestCard(Current);
        var action = card?.Actions.FirstOrDefault(a => a.Number == click.Number);

        // « 2 alias pour Paul » is a sentence when nothing on the card takes words.
        if (card is null || action is null || (click.Rest.Length > 0 && action.Inputs.Count == 0))
            await SayAsync(click.Line, cancellationToken);
        else if (action.Type == "Action.OpenUrl")
            screen.Say(action.Json.Text("url") ?? "");
        else if (action.Type == "Action.ToggleVisibility")
            printer.Toggle(Current, card, action);
        else
            await SendAsync(card, action, click.Rest, cancellationToken);
    }

    private async Task SendAsync(ShownCard card, CardAction action, string typed, CancellationToken cancellationToken)
    {
        var filling = new InputFilling(action, texts).Fill(typed);
        if (filling is Filling.Problem problem)
        {
            screen.Say(texts.NothingSent(problem.Sentence));
            return;
        }

        var inputs = ((Filling.Ready)filling).Values;
        if (action.Type == "Action.Execute")
            printer.Print(Current, card.ActivityId, await client.ExecuteAsync(Current, card.ActivityId, action.Json, inputs, cancellationToken));
        else if (action.Json.Find("data") is { } data && data.Find("msteams") is { } teams)
            await TeamsActionAsync(card, action, teams.Text("type"), teams.Text("value") ?? teams.Text("text"), inputs, cancellationToken);
        else
            await SubmitAsync(card, action, inputs, cancellationToken);
    }

    private async Task SubmitAsync(
        ShownCard card, CardAction action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellationToken) =>
        printer.Print(Current, card.ActivityId, await client.SubmitAsync(Current, card.ActivityId, action.Json, inputs, cancellationToken));

    // A submit with an msteams object is Teams' own: a sentence said by the button, or a window.
    private Task TeamsActionAsync(
        ShownCard card,
        CardAction action,
        string? type,
        string? words,
        IReadOnlyDictionary<string, string> inputs,
        CancellationToken cancellationToken)
    {
        if (type == "imBack" && words is not null)
            return SayAsync(words, cancellationToken);
        if (type is null or "messageBack")
            return SubmitAsync(card, action, inputs, cancellationToken);
        screen.Say(texts.DialogUnavailable);
        return Task.CompletedTask;
    }
}

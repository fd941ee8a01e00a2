using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Approvals;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.Substitute;

/// <summary>« remplaçant Paul jusqu'au 24 août »: an approver lets somebody decide in their name for a time.</summary>
internal sealed class SubstituteCommand(RequestService requests, Substitutions substitutions, SubstituteNews news, Reachability reachability, IListCards lists, Deadlines deadlines, TimeProvider clock)
{
    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (said.Person is not null) return Words(turn, "Substitute.OnlyOneself");
        return said.Target switch
        {
            null => Words(turn, "Substitute.Who"),
            Target.Self => Words(turn, "Substitute.Oneself"),
            Target.People { Persons: [var person] } => await NameAsync(turn, person, said, cancellationToken),
            Target.People or Target.Several => Words(turn, "Substitute.OnlyOne"),
            Target.Group group => Words(turn, "Person.Unknown", group.Recipient.DisplayName),
            Target.Ambiguous several => Choice(turn, said, Say(turn, "Target.Ambiguous", several.Typed), several.Candidates),
            Target.Unknown { Nearest.Count: > 0 } near => Choice(turn, said, Say(turn, "Person.Unknown", near.Typed), near.Nearest),
            Target.Unknown nobody => Words(turn, "Person.Unknown", nobody.Typed),
            var other => throw new InvalidOperationException($"Unexpected target {other}."),
        };
    }

    private async Task<Reply> NameAsync(Turn turn, Person substitute, Understanding said, CancellationToken cancellationToken)
    {
        if (said.Until is not { } until) return Words(turn, "Substitute.UntilWhen", substitute.FirstName);
        if (Period.Read(said.From, until, clock.GetUtcNow(), deadlines) is not { } period) return Words(turn, "Substitute.NoSuchDay");
        var lastDay = Day(turn, period.LastDay);
        return await substitutions.NameAsync(turn.Person, substitute, period.From, period.Until, cancellationToken) switch
        {
            SubstitutionResult.Named named => await TellAsync(turn, named, substitute, lastDay, cancellationToken),
            SubstitutionResult.NotAnApprover not => Words(turn, "Substitute.NotAnApprover", Texts.People.Or(not.Approvers, turn.Language)),
            SubstitutionResult.Oneself => Words(turn, "Substitute.Oneself"),
            SubstitutionResult.IsGuest guest => Words(turn, "Substitute.Guest", guest.Person.DisplayName),
            SubstitutionResult.DecidesAlready already => Words(turn, "Substitute.DecidesAlready", already.Person.DisplayName),
            SubstitutionResult.Past => Words(turn, "Substitute.Past", lastDay),
            SubstitutionResult.TooFar => Words(turn, "Substitute.TooFar", lastDay),
            SubstitutionResult.Backwards => Words(turn, "Substitute.Backwards", lastDay),
            var other => throw new InvalidOperationException($"No words for {other.GetType().Name}."),
        };
    }

    /// <summary>« je suis de retour ».</summary>
    public async Task<Reply> EndAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await substitutions.EndAsync(turn.Person, cancellationToken) is not [.., var ended]) return Words(turn, "Substitute.None");
        var told = await news.SayAsync(ended.By, language => TextCatalogue.Replies.Say(language, "Substitute.EndedForYou", turn.Person.DisplayName), cancellationToken);
        return new Reply.Words($"{Say(turn, "Substitute.Ended", ended.ByName)}{(told ? "" : $" {Say(turn, "Substitute.NotTold", ended.ByName)}")}");
    }

    private async Task<Reply> TellAsync(Turn turn, SubstitutionResult.Named named, Person substitute, string lastDay, CancellationToken cancellationToken)
    {
        var begins = named.Substitution.From > clock.GetUtcNow();
        var firstDay = Moments.Day(named.Substitution.From, turn.Language, deadlines.Zone);
        List<string> sentences = [begins ? Say(turn, "Substitute.NamedLater", substitute.DisplayName, lastDay, firstDay) : Say(turn, "Substitute.Named", substitute.DisplayName, lastDay)];
        if (named.Instead is { } instead && instead.By != substitute.Key) sentences.Add(Say(turn, "Substitute.Instead", instead.ByName));
        // Somebody whose time is only changed has the cards already.
        var hasThem = named.Instead is { } earlier && earlier.By == substitute.Key && earlier.From <= clock.GetUtcNow();
        var shown = begins || hasThem ? 0 : await requests.ShowPendingToAsync(substitute, cancellationToken);
        if (shown > 0) sentences.Add(Say(turn, "Substitute.Shown", shown));
        await reachability.TellAsync(turn, [substitute], cancellationToken);
        var told = await news.SayAsync(
            substitute.Key, language => TextCatalogue.Replies.Say(language, "Substitute.YouAre", turn.Person.DisplayName, Day(language, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(named.Substitution.Until, deadlines.Zone).DateTime).AddDays(-1))), cancellationToken);
        if (!told) sentences.Add($"{Say(turn, "Substitute.NotTold", substitute.DisplayName)} {reachability.Invitation(turn)}");
        sentences.Add(Say(turn, "Substitute.HowToEnd"));
        if (named.Instead is { } before && before.By != substitute.Key) await news.SayAsync(before.By, language => TextCatalogue.Replies.Say(language, "Substitute.EndedForYou", turn.Person.DisplayName), cancellationToken);
        return new Reply.Words(string.Join(' ', sentences));
    }

    /// <summary>A button for each name, standing for the same sentence with it.</summary>
    private Reply.Card Choice(Turn turn, Understanding said, string question, IReadOnlyList<Named> candidates)
    {
        var today = clock.GetUtcNow();
        var until = said.Until is { } typed && Period.Read(null, typed, today, deadlines) is { } period ? Say(turn, "Substitute.Typed.Until", Typed(period.LastDay)) : "";
        var from = said.From is { } first && Period.Read(null, first, today, deadlines) is { } start ? Say(turn, "Substitute.Typed.From", Typed(start.LastDay)) : "";
        return new Reply.Card(lists.Choice(turn.Viewer, question, [.. candidates.OfType<Named.Person>().Select(p => new ChoiceOption(
            p.Value.Place is { Length: > 0 } place ? $"{p.DisplayName} · {place}" : p.DisplayName,
            string.Join(' ', new[] { Say(turn, "Substitute.Typed", p.DisplayName), from, until }.Where(t => t.Length > 0))))]));
    }

    private static string Typed(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Day(Turn turn, DateOnly day) => Day(turn.Language, day);

    private static string Day(string language, DateOnly day) => Moments.Date(day, language);

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(Say(turn, key, facts));

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.AddAlias;

/// <summary>Turns the name of a mailbox or group into the facts' target, or into the question that settles it.</summary>
internal sealed class AliasTargets(Companies companies, NameQuestions questions)
{
    /// <summary>What a sentence says about the target.</summary>
    /// <returns>The facts with the target in them, and what remains to be asked; null facts where nothing can be drafted.</returns>
    public async Task<(AliasFacts? Facts, Reply? Question)> ApplyAsync(Turn turn, AliasFacts facts, Target? target, CancellationToken cancellationToken) => target switch
    {
        null => (facts, null),
        Target.Self => (To(facts, turn.Person), null),
        Target.People { Persons: [var only] } => (To(facts, only), null),
        Target.Group group => (facts with { TargetId = group.Recipient.Id, TargetName = group.Recipient.DisplayName, Recipient = null }, null),
        Target.Ambiguous several => (Open(facts, several.Typed), questions.Choose(turn, several.Typed, several.Candidates)),
        Target.Unknown nobody => (Open(facts, nobody.Typed), await questions.NobodyAsync(turn, nobody.Typed, nobody.Nearest, cancellationToken)),
        Target.People or Target.Several => (null, new Reply.Words(Say(turn, "Target.Several"))),
        _ => throw new InvalidOperationException($"Unexpected target {target.GetType().Name}."),
    };

    /// <summary>What was typed into the form's field. An unchanged name keeps the choice that was made for it.</summary>
    public async Task<(AliasFacts Facts, Reply? Question)> ReadAsync(Turn turn, AliasFacts facts, string typed, CancellationToken cancellationToken)
    {
        if (typed.Length == 0) return (facts with { TargetId = null, TargetName = null, Recipient = null }, null);
        if (typed == facts.TargetName && facts.TargetId is not null) return (facts, null);
        if (Say(turn, "Target.Self").Split(';').Contains(typed, StringComparer.OrdinalIgnoreCase)) return (To(facts, turn.Person), null);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        return new PeopleFinder(company).Find(typed) switch
        {
            NameReading.Found { Who: Named.Person person } => (To(facts, person.Value), null),
            NameReading.Found { Who: Named.Group group } => (facts with { TargetId = group.Value.Id, TargetName = group.DisplayName, Recipient = null }, null),
            NameReading.Ambiguous several => (Open(facts, typed), questions.Choose(turn, typed, several.Candidates)),
            NameReading.Unknown nobody => (Open(facts, typed), await questions.NobodyAsync(turn, typed, nobody.Nearest, cancellationToken)),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    private static AliasFacts To(AliasFacts facts, Person person) =>
        facts with { TargetId = person.Key.ObjectId, TargetName = person.DisplayName, Recipient = null };

    private static AliasFacts Open(AliasFacts facts, string typed) => facts with { TargetId = null, TargetName = typed, Recipient = null };

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Zones;

/// <summary>What a source would answer if these changes were published: "what if".</summary>
public sealed class Overlay(IDnsSource below, IReadOnlyList<RecordFix> changes) : IDnsSource
{
    private const int MostAliases = 8;

    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
        changes.Count == 0 ? below.AskAsync(question, cancellationToken) : FollowAsync(question, cancellationToken);

    /// <summary>What somebody would do who publishes this record: it stands instead of the others of its name and type, and a text instead of the others of its purpose.</summary>
    public static RecordFix Proposal(DnsRecord record) => RecordFix.ReplaceAll(record);

    private async ValueTask<Answer> FollowAsync(Question question, CancellationToken cancellationToken)
    {
        var (name, aliases) = (question.Name, new List<DnsName>());
        while (true)
        {
            var step = await StepAsync(question with { Name = name }, cancellationToken);
            aliases.AddRange(step.Aliases);
            if (aliases.Count > MostAliases) return Answer.Undetermined(question, NoAnswer.AliasLoop, step.Server);
            if (step.Outcome == LookupOutcome.Found || aliases.Count == 0 || !Leads(step, question.Type))
                return step with { Question = question, Aliases = aliases };
            name = aliases[^1];
        }
    }

    /// <summary>An alias of which only the next name is known yet.</summary>
    private bool Leads(Answer step, RecordType type) =>
        step is { Outcome: LookupOutcome.Empty, Aliases: [.., var next] } && type != RecordType.Cname && step.Question.Name != next && (IsChanged(step.Question.Name) || IsChanged(next));

    /// <summary>One name: what the source below says of it, changed. Where an alias leads to a changed name, only as far as that name.</summary>
    private async ValueTask<Answer> StepAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Type != RecordType.Cname && Published<CnameRecord>(question.Name).LastOrDefault() is { } alias)
            return new Answer(question, LookupOutcome.Empty) { Aliases = [alias.Target], Server = "proposal" };
        var told = await below.AskAsync(question, cancellationToken);
        if (told.Aliases.Count > 0 && question.Type != RecordType.Cname && TakesAway(question.Name, RecordType.Cname)) told = told with { Records = [], Aliases = [], Outcome = LookupOutcome.Empty };
        var changed = told.Aliases.TakeWhile(a => !IsChanged(a)).Count();
        if (changed < told.Aliases.Count)
            return new Answer(question, LookupOutcome.Empty) { Aliases = [.. told.Aliases.Take(changed + 1)], Server = told.Server };
        return told.Aliases.Count > 0 ? told : Changed(question, told);
    }

    private Answer Changed(Question question, Answer told)
    {
        var added = changes.Where(c => c.Action != FixAction.Remove && c.Owner == question.Name && c.Type == question.Type).Select(c => c.Record).ToList();
        if (told.IsUndetermined && added.Count == 0) return told;
        List<DnsRecord> records = [.. told.Records.Where(r => !IsTakenAway(r)), .. added];
        var outcome = records.Count > 0 ? LookupOutcome.Found : Without(question, told);
        return told with { Outcome = outcome, Records = records, Why = null, Secure = told.Secure && added.Count == 0 };
    }

    private LookupOutcome Without(Question question, Answer told) => told.Outcome switch
    {
        LookupOutcome.Found => LookupOutcome.Empty,
        LookupOutcome.NoSuchName when changes.Any(c => c.Action != FixAction.Remove && c.Owner.IsAtOrBelow(question.Name)) => LookupOutcome.Empty,
        var same => same,
    };

    private bool IsTakenAway(DnsRecord record) => changes.Any(c => Takes(c, record));

    /// <summary>Whether this record goes when the change is made.</summary>
    internal static bool Takes(RecordFix change, DnsRecord record) => change switch
    {
        { Action: FixAction.Remove } => IsSame(change.Record, record),
        { Action: FixAction.Replace, Replaced: { } old } => IsSame(old, record),
        { Action: FixAction.Replace, Record: TxtRecord text } => record is TxtRecord other && other.Owner == text.Owner && TxtKind.Same(text, other),
        { Action: FixAction.Replace } => change.Owner == record.Owner && change.Type == record.Type,
        _ => false,
    };

    private static bool IsSame(DnsRecord one, DnsRecord other) =>
        StandsAt(one.Owner, other.Owner) && one.Type == other.Type
        && (one is TxtRecord text ? other is TxtRecord same && text.Text == same.Text : RecordText.Of(one) == RecordText.Of(other));

    /// <summary>A wildcard's record comes with the name that it answered for.</summary>
    private static bool StandsAt(DnsName changed, DnsName owner) =>
        changed == owner || (changed.Text.StartsWith("*.", StringComparison.Ordinal) && owner != changed.Parent && owner.IsAtOrBelow(changed.Parent));

    private bool TakesAway(DnsName owner, RecordType type) =>
        changes.Any(c => c.Owner == owner && ((c.Action == FixAction.Remove && c.Type == type) || c.Replaced?.Type == type));

    private bool IsChanged(DnsName name) => changes.Any(c => c.Owner.IsAtOrBelow(name));

    private IEnumerable<T> Published<T>(DnsName owner)
        where T : DnsRecord => changes.Where(c => c.Action != FixAction.Remove && c.Owner == owner).Select(c => c.Record).OfType<T>();
}

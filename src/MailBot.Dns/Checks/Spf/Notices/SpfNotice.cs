using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Lookup;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>Something that an analysis shows, before it is known whether a change of the record mends it.</summary>
internal sealed record SpfNotice(FindingCode Code, IReadOnlyList<(string Name, string Value)> Facts)
{
    public Severity Severity { get; init; } = Code.Severity;

    /// <summary>The change of the domain's own record that would mend it; null where there is none that is right for everybody.</summary>
    public SpfRevision? Remedy { get; init; }

    public IReadOnlyList<Answer> Evidence { get; init; } = [];

    public bool IsSame(SpfNotice other) => Code == other.Code && Facts.SequenceEqual(other.Facts);
}

using MailBot.Dns.Lookup;
using MailBot.Dns.Names;

namespace MailBot.Dns.Reports;

/// <summary>What is so with a domain's mail, as far as DNS tells.</summary>
public sealed record DomainReport(DnsName Domain, DateTimeOffset CheckedAt, Verdict Verdict)
{
    /// <summary>Worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<AreaLine> Lines { get; init; } = [];

    /// <summary>Areas about which something that matters couldn't be had.</summary>
    public IReadOnlySet<MailArea> InDoubt { get; init; } = new HashSet<MailArea>();

    public ProviderSummary Provider { get; init; } = ProviderSummary.Unknown;

    public SpfSummary? Spf { get; init; }

    public DmarcSummary? Dmarc { get; init; }

    /// <summary>The records that the mail provider wants, or that its public pages tell everybody to publish, each compared. Empty where no provider is known.</summary>
    public IReadOnlyList<ExpectedComparison> Expected { get; init; } = [];

    public QuestionCount Questions { get; init; } = new(0, 0, 0);

    /// <summary>Everything that was asked, for comparisons and exports.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public TimeSpan Elapsed { get; init; }

    /// <summary>False for a view of a report that is still being made.</summary>
    public bool Complete { get; init; } = true;
}

using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What came of one term.</summary>
/// <param name="Fault">Set where the evaluation ends here.</param>
internal sealed record TermVerdict(bool Matched, SpfFaultKind? Fault = null)
{
    public static TermVerdict No { get; } = new(false);

    public bool IsVoid { get; init; }

    public string Target { get; init; } = "";

    /// <summary>Of an include: what the record there said.</summary>
    public RecordVerdict? Inside { get; init; }

    public static TermVerdict NoAnswer(DnsName name) => new(false, SpfFaultKind.NoAnswer) { Target = name.Text };
}

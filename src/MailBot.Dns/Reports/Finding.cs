namespace MailBot.Dns.Reports;

/// <summary>Something that a check saw. Its sentences are made from the code and the facts, in the reader's language.</summary>
public sealed record Finding(FindingCode Code)
{
    /// <summary>As the code says, unless the case at hand is better or worse.</summary>
    public Severity Severity { get; init; } = Code.Severity;

    /// <summary>What the sentences tell, by the names of their placeholders. Unsafe text is made safe when it is shown.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>What to publish, and what to take away, all together. Empty where no single change is right for everybody.</summary>
    public IReadOnlyList<RecordFix> Fixes { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

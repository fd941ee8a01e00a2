namespace MailBot.Dns.Reports;

/// <summary>Half a sentence about an area that has no finding of its own to tell, in a check's words.</summary>
/// <param name="Key">Of the topic's texts, for example "mx.line.microsoft".</param>
public sealed record AreaLine(MailArea Area, string Key, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>It tells that no answer came. That is never shown as "all is well", though the verdict can do without.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>It tells what a fault that another area's finding names does to this one.</summary>
    public bool IsWrong { get; init; }
}

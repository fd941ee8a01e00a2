namespace MailBot.Dns.Reports;

/// <summary>Half a sentence about an area in which nothing is wrong, in a check's words.</summary>
/// <param name="Key">Of the topic's texts, for example "mx.line.microsoft".</param>
public sealed record AreaLine(MailArea Area, string Key, IReadOnlyDictionary<string, string> Facts);

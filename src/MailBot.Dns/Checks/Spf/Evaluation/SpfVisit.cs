namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>One domain whose record was read during an evaluation: a node of the lookup tree.</summary>
/// <param name="Record">As published; null where there was none that counts.</param>
/// <param name="Steps">In the order in which they were looked at; what came after the deciding one isn't there.</param>
public sealed record SpfVisit(string Domain, string? Record, SpfResult Result, IReadOnlyList<SpfStep> Steps);

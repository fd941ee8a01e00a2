namespace MailBot.Dns.Reports;

/// <summary>One record of the set that the domain should have, and what became of it.</summary>
public sealed record ExpectedComparison(ExpectedRecord Expected, ExpectedState State);

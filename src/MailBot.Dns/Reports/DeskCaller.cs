namespace MailBot.Dns.Reports;

/// <summary>Who asks for a report. The user counts within the tenant.</summary>
public sealed record DeskCaller(string Tenant, string User);

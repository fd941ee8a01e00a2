using MailBot.Dns.Records;

namespace MailBot.Dns.Reports;

/// <summary>A record that the mail provider wants published.</summary>
/// <param name="Record">For an SPF text the provider's own record: its terms are looked for, not its letters.</param>
/// <param name="Optional">Only for some services.</param>
/// <param name="Certain">The provider's own word; else from a template.</param>
public sealed record ExpectedRecord(DnsRecord Record, bool Optional, bool Certain);

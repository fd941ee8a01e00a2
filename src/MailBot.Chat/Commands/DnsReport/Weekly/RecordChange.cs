using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <param name="Owner">Relative names would need their zone: the absolute one.</param>
internal sealed record RecordChange(MailArea Area, string Owner, string Type, IReadOnlyList<string> Old, IReadOnlyList<string> New);

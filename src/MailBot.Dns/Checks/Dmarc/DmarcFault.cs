using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Something about the writing of a record.</summary>
/// <param name="Column">Of the octet where it begins, counted from 1, the strings of the record joined.</param>
/// <param name="Token">What stands there.</param>
internal sealed record DmarcFault(FindingCode Code, int Column, string Token);

using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <param name="Token">The word that is wrong; never a piece of a private key.</param>
internal sealed record DkimFault(FindingCode Code, string Token);

namespace MailBot.Dns.Web;

/// <summary>A document that mail looks for on the web.</summary>
/// <param name="MostOctets">A longer answer is cut off and not read.</param>
/// <param name="MostRedirects">0 where the standard forbids them (RFC 8461 3.3).</param>
public sealed record WebQuestion(Uri Address, int MostOctets = 65_536, int MostRedirects = 0);

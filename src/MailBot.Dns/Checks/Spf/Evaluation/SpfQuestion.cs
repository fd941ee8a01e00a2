using System.Net;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>May this address send mail in this domain's name? (RFC 7208 4.1)</summary>
/// <param name="Domain">Whose record is read. Anything: what is no domain has the result <see cref="SpfResult.None"/>.</param>
/// <param name="Address">Of the sending server. An IPv4 address in IPv6 clothes counts as IPv4.</param>
/// <param name="MailFrom">The envelope's sender; null or empty for "postmaster" at the domain (RFC 7208 2.4).</param>
/// <param name="Helo">What the server calls itself; null where that isn't known: then the domain stands in macros instead.</param>
public sealed record SpfQuestion(string Domain, IPAddress Address, string? MailFrom = null, string? Helo = null)
{
    /// <summary>As a receiving server asks it: the domain of the sender, or of the greeting where the sender is empty.</summary>
    public static SpfQuestion OfEnvelope(IPAddress address, string mailFrom, string helo) =>
        new(mailFrom.Length == 0 ? helo : mailFrom[(mailFrom.LastIndexOf('@') + 1)..], address, mailFrom, helo);

    /// <summary>The sender with its local part: "postmaster" where none is given (RFC 7208 4.3).</summary>
    internal string Sender => MailFrom switch
    {
        null or "" => $"postmaster@{Domain}",
        _ when MailFrom.StartsWith('@') => $"postmaster{MailFrom}",
        _ => MailFrom.Contains('@') ? MailFrom : $"postmaster@{MailFrom}",
    };
}

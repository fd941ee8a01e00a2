namespace MailBot.Dns.Smtp;

/// <summary>What a mail server said to a greeting. No message is offered, no relaying tried.</summary>
public abstract record SmtpAnswer
{
    private SmtpAnswer()
    {
    }

    /// <param name="Banner">The first line with its code, unsafe text.</param>
    /// <param name="StartTls">Offered in the answer to EHLO.</param>
    /// <param name="Certificate">What was shown after STARTTLS; null where TLS didn't come about.</param>
    public sealed record Greeted(string Banner, bool StartTls, SmtpCertificate? Certificate, TimeSpan Elapsed) : SmtpAnswer;

    /// <summary>The server took the connection and then failed.</summary>
    public sealed record Refused(string Detail) : SmtpAnswer;

    /// <summary>Not tested from here: port 25 is closed on the way, the address is a special one, or the option is off.</summary>
    public sealed record NotTested(string Reason) : SmtpAnswer;
}

/// <summary>SpkiSha256 is of the public key, CertificateSha256 of the whole: what TLSA compares.</summary>
/// <param name="NameFits">For the MX host (RFC 7672 3.2.3, RFC 8461 4.1).</param>
public sealed record SmtpCertificate(
    string Protocol, bool NameFits, bool Trusted, DateTimeOffset NotAfter, byte[] SpkiSha256, byte[] CertificateSha256)
{
    /// <summary>All that the server showed, in DER, its own first: a TLSA record may name an authority (RFC 7671 5.2).</summary>
    public IReadOnlyList<byte[]> Chain { get; init; } = [];
}

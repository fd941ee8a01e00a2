namespace MailBot.Dns.Web;

public enum WebFault
{
    NoSuchHost,
    Unreachable,
    Timeout,
    CertificateName,
    CertificateExpired,
    CertificateUntrusted,
    TooLong,
    Redirected,
    Broken,

    /// <summary>The host's address is a special-purpose one, where no connection goes.</summary>
    SpecialAddress,
}

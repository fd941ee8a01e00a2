using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailBot.Dns.Records;
using MailBot.Dns.Smtp;

namespace MailBot.Dns.Checks.Dane;

/// <summary>Whether a TLSA record can be used by mail servers, and whether a certificate fits it (RFC 6698 2.1, RFC 7672 3.1).</summary>
internal static class TlsaFit
{
    public const int TrustAnchor = 2;
    public const int EndEntity = 3;

    public static bool HasKnownParameters(TlsaRecord record) => record is { Usage: <= 3, Selector: <= 1, Matching: <= 2 };

    /// <summary>Usages 0 and 1 lean on public authorities, which mail servers don't.</summary>
    public static bool HasMailUsage(TlsaRecord record) => record.Usage is TrustAnchor or EndEntity;

    public static bool HasRightLength(TlsaRecord record) => record.Matching switch
    {
        1 => record.Data.Length == SHA256.HashSizeInBytes,
        2 => record.Data.Length == SHA512.HashSizeInBytes,
        _ => record.Data.Length > 0,
    };

    public static bool IsUsable(TlsaRecord record) => HasKnownParameters(record) && HasMailUsage(record) && HasRightLength(record);

    /// <summary>For an authority the certificate's name counts too; for the server's own it doesn't, nor does its date (RFC 7672 3.1).</summary>
    public static bool Fits(TlsaRecord record, SmtpCertificate shown) => record.Usage == EndEntity
        ? shown.Chain.Take(1).Any(c => Fits(record, c))
        : shown.NameFits && shown.Chain.Any(c => Fits(record, c));

    private static bool Fits(TlsaRecord record, byte[] certificate)
    {
        var selected = record.Selector == 0 ? certificate : PublicKey(certificate);
        return record.Data.AsSpan().SequenceEqual(record.Matching switch
        {
            1 => SHA256.HashData(selected),
            2 => SHA512.HashData(selected),
            _ => selected,
        });
    }

    private static byte[] PublicKey(byte[] certificate)
    {
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        return read.PublicKey.ExportSubjectPublicKeyInfo();
    }
}

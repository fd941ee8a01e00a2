using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MailBot.Dns.Tests.Connections;

/// <summary>An authority of the tests' own, and certificates of every sort from it.</summary>
internal static class Certificates
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    private static readonly X509Certificate2 Root = MakeRoot();

    public static X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(Root.RawData)];

    public static X509Certificate2 For(params string[] hosts) => Signed(hosts, Today.AddDays(-1), Today.AddDays(60));

    public static X509Certificate2 Expired(string host) => Signed([host], Today.AddDays(-60), Today.AddDays(-2));

    public static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Request(key, [host]).CreateSelfSigned(Today.AddDays(-1), Today.AddDays(60));
    }

    /// <summary>Its host stands in the common name alone.</summary>
    public static X509Certificate2 CommonNameOnly(string host) => Signed([], Today.AddDays(-1), Today.AddDays(60), host);

    private static X509Certificate2 Signed(string[] hosts, DateTimeOffset from, DateTimeOffset to, string? commonName = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var bare = Request(key, hosts, commonName).Create(Root, from, to, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority, O=Test Trust", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Today.AddDays(-100), Today.AddDays(100));
    }

    private static CertificateRequest Request(ECDsa key, string[] hosts, string? commonName = null)
    {
        var request = new CertificateRequest($"CN={commonName ?? "server"}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts) names.AddDnsName(host);
        if (hosts.Length > 0) request.CertificateExtensions.Add(names.Build());
        return request;
    }
}

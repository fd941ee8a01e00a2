using MailBot.Microsoft365.Domains;
using MailBot.Requests.Addresses;

namespace MailBot.Microsoft365;

/// <summary>The mistakes that can be seen without asking the tenant.</summary>
internal static class TenantOptionsCheck
{
    public static IReadOnlyList<string> Problems(TenantOptions options) =>
        [.. Identity(options), .. SignIn(options), .. Addresses(options), .. Mail(options)];

    private static IEnumerable<string> Identity(TenantOptions options)
    {
        if (!Guid.TryParse(options.Id, out _)) yield return "Tenant:Id must be the tenant's id, a GUID.";
        if (options.InitialDomain is { Length: > 0 } domain && Uri.CheckHostName(domain) != UriHostNameType.Dns)
            yield return "Tenant:InitialDomain must be a domain name such as company.onmicrosoft.com.";
    }

    private static IEnumerable<string> SignIn(TenantOptions options)
    {
        var credential = options.EffectiveCredential();
        if (options.Mode == TenantMode.Simulated)
        {
            if (string.IsNullOrEmpty(options.ClientId)) yield return "Tenant:ClientId is missing.";
            if (string.IsNullOrEmpty(options.ClientSecret)) yield return "Tenant:ClientSecret is missing: the simulated tenant knows no other credential.";
            if (options.Credential is not (null or TenantCredential.ClientSecret))
                yield return $"Tenant:Credential can't be {options.Credential} with a simulated tenant, which knows only ClientSecret.";
            yield break;
        }

        if (credential is null)
            yield return "Tenant:Credential is missing: give Tenant:ClientSecret or Tenant:CertificatePath, or set it to ManagedIdentity or WorkloadIdentity.";
        if (credential is TenantCredential.ClientSecret && string.IsNullOrEmpty(options.ClientSecret))
            yield return "Tenant:ClientSecret is missing, and Tenant:Credential asks for it.";
        if (credential is TenantCredential.Certificate && !File.Exists(options.CertificatePath))
            yield return "Tenant:CertificatePath must name a PEM or PFX file that can be read.";
        if (credential is not (null or TenantCredential.ManagedIdentity) && !Guid.TryParse(options.ClientId, out _))
            yield return "Tenant:ClientId must be the application's id, a GUID.";
    }

    public static IEnumerable<string> Mail(TenantOptions options)
    {
        if (options.ProbeMailbox is { Length: > 0 } mailbox && EmailAddress.TryParse(mailbox) is null)
            yield return "Tenant:ProbeMailbox must be a mail address.";
        if (options.OutsideSender is { Length: > 0 } stranger && EmailAddress.TryParse(stranger) is null)
            yield return "Tenant:OutsideSender must be a mail address.";
        if (options is { Mode: TenantMode.Microsoft365, OutsideSender.Length: > 0 })
            yield return "Tenant:OutsideSender is for a simulated tenant; take it out.";
        for (var i = 0; i < options.DnsServers.Count; i++)
        {
            if (ConfiguredServers.Endpoint(options.DnsServers[i]) is null)
                yield return $"Tenant:DnsServers:{i} is \"{options.DnsServers[i]}\": it must be an IP address, with or without port.";
        }
    }

    private static IEnumerable<string> Addresses(TenantOptions options)
    {
        if (options.Mode == TenantMode.Microsoft365 && options.Address is not null)
            yield return "Tenant:Address is for a simulated tenant; take it out or set Tenant:Mode to Simulated.";
        foreach (var (key, address) in Named(options))
        {
            if (Problem(options.Mode, address) is { } problem) yield return $"Tenant:{key} {problem}";
        }

        if (options.Mode == TenantMode.Simulated && Named(options).Count(a => a.Key != "Address") is > 0 and < 3 && options.Address is null)
            yield return "Tenant:Address is missing: a simulated tenant is never mixed with a real address.";
        if (options.Mode == TenantMode.Simulated && !Named(options).Any())
            yield return "Tenant:Address is missing: it says where the simulated tenant listens.";
        if (options.Mode == TenantMode.Microsoft365 && options.LoginAddress is { IsAbsoluteUri: true, Scheme: "http" })
            yield return "Tenant:LoginAddress must begin with https://.";
    }

    private static string? Problem(TenantMode mode, Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "must be a complete address such as https://host/.",
        { Scheme: not ("http" or "https") } => "must begin with https://.",
        { UserInfo.Length: > 0 } => "must not contain a name or password.",
        { IsLoopback: false, Scheme: "http" } => "must begin with https://: http is allowed on this machine only.",
        { IsLoopback: false } when mode == TenantMode.Simulated => "must be on this machine when Tenant:Mode is Simulated.",
        _ => null,
    };

    private static IEnumerable<(string Key, Uri Address)> Named(TenantOptions options)
    {
        if (options.Address is { } all) yield return (nameof(options.Address), all);
        if (options.GraphAddress is { } graph) yield return (nameof(options.GraphAddress), graph);
        if (options.ExchangeAddress is { } exchange) yield return (nameof(options.ExchangeAddress), exchange);
        if (options.LoginAddress is { } login) yield return (nameof(options.LoginAddress), login);
    }
}

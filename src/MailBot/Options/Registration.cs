using Microsoft.Extensions.Configuration;

namespace MailBot.Options;

/// <summary>
/// As whom the bot is registered with the Bot Framework, under the framework's own keys, which stand in no section. Empty in a
/// rehearsal: then nobody but services on this machine is answered.
/// </summary>
internal sealed class Registration
{
    public const string SingleTenant = "SingleTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>SingleTenant (default) or UserAssignedMSI.</summary>
    public string MicrosoftAppType { get; set; } = "";

    /// <summary>The application id of the registration, a GUID.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The tenant of the registration, a GUID.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>A PEM or PFX file with its private key, instead of a password.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>Who signs the channel's tokens; empty: the public cloud's.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "";

    /// <summary>Where that issuer publishes its keys; empty: the public cloud's.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "";

    public bool IsEmpty => MicrosoftAppId.Length == 0;

    public static Registration Read(IConfiguration configuration)
    {
        var registration = new Registration();
        configuration.Bind(registration);
        return registration;
    }

    /// <summary>The keys as the Bot Framework reads them; empty ones too, so that none slips in from elsewhere.</summary>
    public IReadOnlyDictionary<string, string?> ToKeys() => new Dictionary<string, string?>
    {
        [nameof(MicrosoftAppType)] = MicrosoftAppType,
        [nameof(MicrosoftAppId)] = MicrosoftAppId,
        [nameof(MicrosoftAppTenantId)] = MicrosoftAppTenantId,
        [nameof(MicrosoftAppPassword)] = MicrosoftAppPassword,
        [nameof(MicrosoftAppCertificatePath)] = MicrosoftAppCertificatePath,
        [nameof(ToBotFromChannelTokenIssuer)] = ToBotFromChannelTokenIssuer,
        [nameof(ToBotFromChannelOpenIdMetadataUrl)] = ToBotFromChannelOpenIdMetadataUrl,
    };

    /// <param name="tenantIsNamed">Tenant:Mode stands in the configuration.</param>
    public IEnumerable<string> Mistakes(bool tenantIsNamed)
    {
        if (IsEmpty) return WithoutId();
        return [.. Identity(), .. Proof(), .. tenantIsNamed ? [] : (IEnumerable<string>)["MicrosoftAppId is set, but Tenant:Mode is not: name the company's tenant, or take the registration out for a rehearsal."]];
    }

    /// <summary>What the slice can and the packages can't.</summary>
    public IEnumerable<string> MistakesOnPackages()
    {
        if (!IsEmpty && !Is(ManagedIdentity) && MicrosoftAppPassword.Length == 0)
            yield return $"MicrosoftAppPassword is empty: this build runs on the Bot Framework packages, which sign in with a password or as {ManagedIdentity}.";
        if (ToBotFromChannelTokenIssuer.Length > 0 || ToBotFromChannelOpenIdMetadataUrl.Length > 0)
            yield return "ToBotFromChannelTokenIssuer or ToBotFromChannelOpenIdMetadataUrl is set: this build runs on the Bot Framework packages, which take no single one of their cloud's addresses.";
    }

    private IEnumerable<string> WithoutId() => ToKeys()
        .Where(k => k.Value is { Length: > 0 })
        .Select(k => $"{k.Key} is set, but MicrosoftAppId is not: a registration needs its application id.");

    private IEnumerable<string> Identity()
    {
        if (!Guid.TryParse(MicrosoftAppId, out _)) yield return $"MicrosoftAppId is \"{MicrosoftAppId}\": it must be the application id of the bot's registration, a GUID.";
        if (MicrosoftAppType.Length > 0 && !Is(SingleTenant) && !Is(ManagedIdentity))
            yield return $"MicrosoftAppType is \"{MicrosoftAppType}\": it must be {SingleTenant} or {ManagedIdentity}. Bots that serve several tenants are not supported.";
        if (!Guid.TryParse(MicrosoftAppTenantId, out _))
            yield return $"MicrosoftAppTenantId is \"{MicrosoftAppTenantId}\": it must be the id of the tenant in which the bot is registered, a GUID.";
    }

    private IEnumerable<string> Proof()
    {
        if (Is(ManagedIdentity) && (MicrosoftAppPassword.Length > 0 || MicrosoftAppCertificatePath.Length > 0))
            yield return $"MicrosoftAppType is {ManagedIdentity}: a managed identity has neither MicrosoftAppPassword nor MicrosoftAppCertificatePath.";
        else if (MicrosoftAppPassword.Length > 0 && MicrosoftAppCertificatePath.Length > 0)
            yield return "MicrosoftAppPassword and MicrosoftAppCertificatePath are both set: take one of them out.";
        else if (MicrosoftAppCertificatePath.Length > 0 && !File.Exists(MicrosoftAppCertificatePath))
            yield return $"MicrosoftAppCertificatePath is \"{MicrosoftAppCertificatePath}\": there is no such file.";
        else if (!Is(ManagedIdentity) && MicrosoftAppPassword.Length == 0 && MicrosoftAppCertificatePath.Length == 0 && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE")))
            yield return "MicrosoftAppPassword is empty: set it (in an environment variable), or MicrosoftAppCertificatePath, or run where a workload identity signs in.";
    }

    private bool Is(string type) => (MicrosoftAppType.Length == 0 ? SingleTenant : MicrosoftAppType).Equals(type, StringComparison.OrdinalIgnoreCase);
}

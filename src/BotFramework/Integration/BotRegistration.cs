using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// As whom the bot is registered, under upstream's keys: MicrosoftAppType (SingleTenant or UserAssignedMSI), MicrosoftAppId,
/// MicrosoftAppTenantId, MicrosoftAppPassword. Added to them: MicrosoftAppCertificatePath; with neither password nor
/// certificate a workload identity signs in, where the machine has one.
/// </summary>
internal sealed record BotRegistration(string Type, string AppId, string TenantId, string Password, string CertificatePath)
{
    public const string SingleTenant = "SingleTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    private static readonly string[] Scope = ["https://api.botframework.com/.default"];

    public static TokenRequestContext Request { get; } = new(Scope);

    /// <summary>No app id: a rehearsal with services on this machine.</summary>
    public bool IsAnonymous => AppId.Length == 0;

    public static BotRegistration From(IConfiguration configuration) => new(
        configuration["MicrosoftAppType"] is { Length: > 0 } type ? type : SingleTenant,
        configuration["MicrosoftAppId"] ?? "",
        configuration["MicrosoftAppTenantId"] ?? "",
        configuration["MicrosoftAppPassword"] ?? "",
        configuration["MicrosoftAppCertificatePath"] ?? "");

    /// <exception cref="ArgumentException">The registration isn't one, as upstream says it.</exception>
    public BotRegistration Checked()
    {
        if (IsAnonymous)
            return this;
        if (!Is(SingleTenant) && !Is(ManagedIdentity))
            throw new ArgumentException($"MicrosoftAppType is \"{Type}\": it must be {SingleTenant} or {ManagedIdentity}.");
        if (TenantId.Length == 0)
            throw new ArgumentException("MicrosoftAppTenantId is required with MicrosoftAppId.");
        return this;
    }

    public TokenCredential Credential() => Is(ManagedIdentity)
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(AppId))
        : Password.Length > 0
            ? new ClientSecretCredential(TenantId, AppId, Password)
            : CertificatePath.Length > 0
                ? new ClientCertificateCredential(TenantId, AppId, CertificatePath)
                : new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { TenantId = TenantId, ClientId = AppId });

    private bool Is(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    // A record would print its password.
    public override string ToString() => $"{Type} {AppId}";
}

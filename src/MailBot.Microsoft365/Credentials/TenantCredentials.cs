using Azure.Core;
using Azure.Identity;

namespace MailBot.Microsoft365.Credentials;

/// <summary>Makes the credential that the options ask for. Both audiences, Graph and Exchange, use the same one.</summary>
internal static class TenantCredentials
{
    public static TokenCredential Create(TenantOptions options, IHttpClientFactory clients, TimeProvider clock) =>
        options.Mode switch
        {
            TenantMode.Simulated => new SimulatedTokenCredential(options, clients, clock),
            TenantMode.Microsoft365 => Real(options),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Mode, "not a mode"),
        };

    private static TokenCredential Real(TenantOptions options)
    {
        var login = options.Addresses().Login;
        return options.EffectiveCredential() switch
        {
            TenantCredential.ClientSecret => new ClientSecretCredential(
                options.Id, options.ClientId, options.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = login }),
            TenantCredential.Certificate => new ClientCertificateCredential(
                options.Id, options.ClientId, options.CertificatePath, new ClientCertificateCredentialOptions { AuthorityHost = login }),
            TenantCredential.ManagedIdentity => new ManagedIdentityCredential(
                options.ClientId.Length == 0 ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
            TenantCredential.WorkloadIdentity => new WorkloadIdentityCredential(
                new WorkloadIdentityCredentialOptions { TenantId = options.Id, ClientId = options.ClientId, AuthorityHost = login }),
            var other => throw new ArgumentOutOfRangeException(nameof(options), other, "not a credential"),
        };
    }
}

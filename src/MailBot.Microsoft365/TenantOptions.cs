namespace MailBot.Microsoft365;

/// <summary>The section <c>Tenant</c> of the configuration: which tenant, and how to sign in to it.</summary>
/// <remarks>A class and not a record: a record would print its secret.</remarks>
public sealed class TenantOptions
{
    public TenantMode Mode { get; set; } = TenantMode.Simulated;

    /// <summary>The tenant's id, a GUID.</summary>
    public string Id { get; set; } = "";

    /// <summary>The application's id; empty for a system-assigned managed identity.</summary>
    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    public string? CertificatePath { get; set; }

    /// <summary>Null: told by what is given, a secret or a certificate.</summary>
    public TenantCredential? Credential { get; set; }

    /// <summary>The tenant's own domain (<c>company.onmicrosoft.com</c>). Names the anchor mailbox; the tenant's id serves as well.</summary>
    public string? InitialDomain { get; set; }

    /// <summary>Simulated only: one address for sign-in, Graph and Exchange, on this machine.</summary>
    public Uri? Address { get; set; }

    /// <summary>With its version; null: <c>https://graph.microsoft.com/v1.0</c>.</summary>
    public Uri? GraphAddress { get; set; }

    /// <summary>Null: <c>https://outlook.office365.com/</c>.</summary>
    public Uri? ExchangeAddress { get; set; }

    /// <summary>Null: <c>https://login.microsoftonline.com/</c>.</summary>
    public Uri? LoginAddress { get; set; }

    /// <summary>The mailbox of the company that probes are sent from; nobody's. Null: no probes from inside.</summary>
    public string? ProbeMailbox { get; set; }

    /// <summary>Simulated only: who writes when a probe comes from outside. Null: no probes from outside.</summary>
    public string? OutsideSender { get; set; }

    /// <summary>DNS servers to ask where mail goes, as addresses with or without port. Empty: the system's, or the simulated tenant's own.</summary>
    public IReadOnlyList<string> DnsServers { get; set; } = [];

    /// <summary>What keeps these options from being used: a sentence each, naming its key, never its secret. Empty when all is well.</summary>
    public IReadOnlyList<string> Problems() => TenantOptionsCheck.Problems(this);

    /// <summary>Of those, what concerns probes and DNS: a tenant that is yet to start has no address, but may have these mistakes.</summary>
    public IReadOnlyList<string> MailProblems() => [.. TenantOptionsCheck.Mail(this)];

    internal TenantAddresses Addresses() => TenantAddresses.Of(this);

    internal TenantCredential? EffectiveCredential() => Credential
        ?? (!string.IsNullOrEmpty(ClientSecret) ? TenantCredential.ClientSecret
            : !string.IsNullOrEmpty(CertificatePath) ? TenantCredential.Certificate
            : null);
}

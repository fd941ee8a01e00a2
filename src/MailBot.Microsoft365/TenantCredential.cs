namespace MailBot.Microsoft365;

/// <summary>How the application proves who it is to Entra.</summary>
public enum TenantCredential
{
    ClientSecret,

    /// <summary>A PEM or PFX file with its private key and without password.</summary>
    Certificate,

    /// <summary>The identity that Azure gives the machine; <c>ClientId</c> names a user-assigned one.</summary>
    ManagedIdentity,

    /// <summary>A federated token file, as Kubernetes mounts it.</summary>
    WorkloadIdentity,
}

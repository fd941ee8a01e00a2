namespace MailBot.Microsoft365;

/// <summary>Where the three surfaces are, defaults filled in.</summary>
internal sealed record TenantAddresses(Uri Graph, Uri Exchange, Uri Login)
{
    public const string GraphScope = "https://graph.microsoft.com/.default";
    public const string ExchangeScope = "https://outlook.office365.com/.default";

    public static TenantAddresses Of(TenantOptions options) => new(
        options.GraphAddress ?? Below(options.Address, "v1.0") ?? new Uri("https://graph.microsoft.com/v1.0"),
        Folder(options.ExchangeAddress ?? options.Address ?? new Uri("https://outlook.office365.com/")),
        Folder(options.LoginAddress ?? options.Address ?? new Uri("https://login.microsoftonline.com/")));

    private static Uri? Below(Uri? address, string path) => address is null ? null : new Uri(Folder(address), path);

    /// <summary>Without its last slash, a relative path would replace the end of the address.</summary>
    private static Uri Folder(Uri address) =>
        address.OriginalString.EndsWith('/') ? address : new Uri(address.OriginalString + "/");
}

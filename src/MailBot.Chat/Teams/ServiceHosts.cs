using System.Net;

namespace MailBot.Chat.Teams;

/// <summary>
/// The services to which a registered bot answers. Addresses come with activities and are kept for later: each is looked at
/// again before anything is sent there, since the bot's token goes along.
/// </summary>
internal sealed class ServiceHosts(ChatOptions options, BotAccount account)
{
    /// <summary>Microsoft's own, public and government clouds; a leading dot takes all below.</summary>
    private static readonly string[] Microsofts =
        ["smba.trafficmanager.net", ".smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us", ".botframework.azure.us"];

    /// <summary>A rehearsal answers services on this machine; the adapter sees to that.</summary>
    public bool MayAnswer(string? serviceUrl) => account.AppId.Length == 0 || IsMicrosofts(serviceUrl) || IsConfigured(serviceUrl);

    /// <summary>Run by Microsoft; anything else is a stand-in.</summary>
    public static bool IsMicrosofts(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Microsofts.Any(h => Covers(h, url.Host));

    private bool IsConfigured(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)))
        && options.ServiceHosts.Any(h => Covers(h, url.Host));

    private static bool Covers(string listed, string host) => listed.StartsWith('.')
        ? host.EndsWith(listed, StringComparison.OrdinalIgnoreCase)
        : host.Equals(listed, StringComparison.OrdinalIgnoreCase);
}

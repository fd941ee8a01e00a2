using System.Net;

namespace MailBot.Options;

/// <summary>Where the bot listens, and whom it answers.</summary>
internal sealed class BotOptions
{
    /// <summary>Default http://localhost:3978. Loopback only unless the bot is registered.</summary>
    public string Url { get; set; } = "http://localhost:3978";

    /// <summary>
    /// Hosts of services that may be answered with the bot's token, besides Teams' own; a leading dot takes the hosts below as well.
    /// </summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <param name="open">The bot is registered and works on the company's tenant.</param>
    /// <param name="guarded">Nothing but the channel's own tokens is taken, or the operator has accepted that it isn't so.</param>
    public IEnumerable<string> Mistakes(bool open, bool guarded)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"Bot:Url is \"{Url}\": it must be an http or https address such as http://localhost:3978.";
        }
        else if (!open && !IsLoopback(url))
        {
            yield return $"Bot:Url is {Url}: without a registration (MicrosoftAppId) and the company's tenant the bot listens on this machine only (localhost or 127.0.0.1).";
        }

        else if (!guarded && !IsLoopback(url))
        {
            yield return $"Bot:Url is {Url}: this build runs on the Bot Framework packages, which also take tokens of the emulator and of skills. It listens on this machine only (localhost or 127.0.0.1), unless BotFramework:AcceptUpstreamAuthentication is true.";
        }

        for (var i = 0; i < ServiceHosts.Count; i++)
        {
            if (Uri.CheckHostName(ServiceHosts[i].TrimStart('.')) == UriHostNameType.Unknown)
                yield return $"Bot:ServiceHosts:{i} is \"{ServiceHosts[i]}\": it must be a host such as smba.trafficmanager.net, or .example.com for all below.";
        }
    }

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

using System.Net;

namespace MailBot.Options;

/// <summary>Where the bot listens, and as whom it is registered.</summary>
internal sealed class BotOptions
{
    /// <summary>Default http://localhost:3978. Loopback only until inbound tokens are checked.</summary>
    public string Url { get; set; } = "http://localhost:3978";

    /// <summary>The app registration of the bot; empty in a rehearsal.</summary>
    public string MicrosoftAppId { get; set; } = "";

    public IEnumerable<string> Mistakes()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"Bot:Url is \"{Url}\": it must be an http or https address such as http://localhost:3978.";
        }
        else if (!IsLoopback(url))
        {
            yield return $"Bot:Url is {Url}: this version does not check the channel's tokens yet, so it listens on this machine only (localhost or 127.0.0.1).";
        }

        if (MicrosoftAppId.Length > 0)
        {
            yield return "Bot:MicrosoftAppId is set: this version does not check the channel's tokens yet, so it can't serve a registered bot.";
        }
    }

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

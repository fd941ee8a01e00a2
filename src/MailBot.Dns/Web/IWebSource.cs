namespace MailBot.Dns.Web;

/// <summary>Fetches documents over HTTPS, carefully: the hosts come from DNS, so from strangers.</summary>
public interface IWebSource
{
    /// <summary>Never throws for what a server does.</summary>
    ValueTask<WebAnswer> FetchAsync(WebQuestion question, CancellationToken cancellationToken);
}

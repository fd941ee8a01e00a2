namespace MailBot.Dns.Web;

/// <summary>For reports that may connect to nobody.</summary>
public sealed class NoWeb(string reason) : IWebSource
{
    public ValueTask<WebAnswer> FetchAsync(WebQuestion question, CancellationToken cancellationToken) =>
        ValueTask.FromResult<WebAnswer>(new WebAnswer.NotAsked(reason));
}

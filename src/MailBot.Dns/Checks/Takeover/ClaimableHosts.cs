using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Takeover;

/// <summary>Services under whose names any customer may take one that nobody holds any more.</summary>
internal static class ClaimableHosts
{
    private static readonly DnsName[] Suffixes =
    [
        .. new[]
        {
            "azurewebsites.net", "cloudapp.net", "cloudapp.azure.com", "trafficmanager.net", "azureedge.net", "azurefd.net",
            "blob.core.windows.net", "web.core.windows.net", "azure-api.net", "azurestaticapps.net", "azurecontainer.io", "database.windows.net",
            "github.io", "gitlab.io", "herokuapp.com", "herokudns.com", "s3.amazonaws.com", "elasticbeanstalk.com", "cloudfront.net",
            "netlify.app", "vercel.app", "pages.dev", "firebaseapp.com", "web.app", "appspot.com", "run.app", "fly.dev", "onrender.com",
            "myshopify.com", "zendesk.com", "helpscoutdocs.com", "freshdesk.com", "readthedocs.io", "surge.sh", "bitbucket.io", "ghost.io",
            "wordpress.com", "wixdns.net", "unbouncepages.com", "statuspage.io", "cleverapps.io", "scalingo.io",
        }.Select(DnsName.Of),
    ];

    /// <summary>A name under one of them; the service's own name isn't for sale.</summary>
    public static bool Contain(DnsName host) => Suffixes.Any(s => host != s && host.IsAtOrBelow(s)) || IsBucket(host);

    /// <summary>Buckets carry their region: name.s3.eu-west-3.amazonaws.com, name.s3-website.eu-west-3.amazonaws.com.</summary>
    private static bool IsBucket(DnsName host) =>
        host.Labels is [.., var service, _, "amazonaws", "com"] labels && labels.Count > 4 && service is "s3" or "s3-website";
}

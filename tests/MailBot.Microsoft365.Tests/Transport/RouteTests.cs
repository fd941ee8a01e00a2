using System.Net;
using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Tests.Transport;

/// <summary>Where a bearer may go.</summary>
public sealed class RouteTests
{
    private const string Empty = """{"value":[]}""";
    private const string Home = "https://outlook.office365.com/adminapi/beta/x/InvokeCommand";

    private static readonly Cmdlet GetMailbox = new("Get-Mailbox");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://eur01b.ps.outlook.com/adminapi/x", "https://eur01b.ps.outlook.com/adminapi/x")]
    [InlineData("https://fra.outlook.office365.com:446/adminapi/x", "https://fra.outlook.office365.com/adminapi/x")]
    [InlineData("/adminapi/beta/other", "https://outlook.office365.com/adminapi/beta/other")]
    public async Task ARedirectWithinExchange_IsFollowedWithBearerAndBody(string location, string followed)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.ThenRedirect(location).Then(HttpStatusCode.OK, Empty);

        var result = await bench.Exchange.InvokeAsync(GetMailbox, Cancelled);

        Assert.IsType<CmdletResult.Completed>(result);
        var asked = bench.Home.Seen.ToArray();
        Assert.Equal((HttpMethod.Post, followed), (asked[1].Method, asked[1].Address.AbsoluteUri));
        Assert.Equal((asked[0].Header("Authorization"), asked[0].Body), (asked[1].Header("Authorization"), asked[1].Body));
    }

    [Theory]
    [InlineData("https://outlook.com.evil.example/")]
    [InlineData("https://eviloutlook.com/")]
    [InlineData("http://eur01b.ps.outlook.com/")]
    [InlineData("https://eur01b.ps.outlook.com:8443/")]
    [InlineData("https://evil.example@eur01b.ps.outlook.com/")]
    [InlineData("http://127.0.0.1/")]
    public async Task ARedirectElsewhere_IsNotFollowed(string location)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.ThenRedirect(location);

        var result = await bench.Exchange.InvokeAsync(GetMailbox, Cancelled);

        Assert.Equal(ExchangeErrorKind.Untrusted, Assert.IsType<CmdletResult.Failed>(result).Error.Kind);
        Assert.Single(bench.Home.Seen);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5556/", true)]
    [InlineData("https://outlook.office365.com/", false)]
    public void ASimulatedTenant_MayPointToThisMachineOnly(string location, bool followed)
    {
        var from = new Uri("http://127.0.0.1:5555/");

        Assert.Equal(followed, new TrustedHosts(from).Redirected(from, new Uri(location)) is not null);
    }

    [Fact]
    public async Task RedirectsThatNeverEnd_AreGivenUp()
    {
        await using var bench = new ProviderOnScript();
        for (var i = 0; i < 5; i++) bench.Home.ThenRedirect(Home);

        var result = await bench.Exchange.InvokeAsync(GetMailbox, Cancelled);

        Assert.Equal(ExchangeErrorKind.Untrusted, Assert.IsType<CmdletResult.Failed>(result).Error.Kind);
        Assert.Equal(4, bench.Home.Seen.Count);
    }

    [Fact]
    public async Task TheNextPage_IsPostedWithTheSameBodyAndAnchor()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, Page("g1", Home + "?$skiptoken=2")).Then(HttpStatusCode.OK, Page("g2", null));

        var rows = Assert.IsType<CmdletResult.Completed>(await bench.Exchange.InvokeAsync(GetMailbox, Cancelled)).Rows;

        Assert.Equal(["g1", "g2"], rows.Select(r => r.Text("Guid")));
        var asked = bench.Home.Seen.ToArray();
        Assert.Equal((HttpMethod.Post, "?$skiptoken=2"), (asked[1].Method, asked[1].Address.Query));
        Assert.Equal((asked[0].Body, asked[0].Header("X-AnchorMailbox")), (asked[1].Body, asked[1].Header("X-AnchorMailbox")));
    }

    [Theory]
    [InlineData("https://evil.example/adminapi")]
    [InlineData("https://eur01b.ps.outlook.com/adminapi")]
    [InlineData("http://outlook.office365.com/adminapi")]
    public async Task ANextPageOnAnotherHost_IsRefused(string link)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, Page("g1", link));

        var result = await bench.Exchange.InvokeAsync(GetMailbox, Cancelled);

        Assert.Equal(ExchangeErrorKind.Untrusted, Assert.IsType<CmdletResult.Failed>(result).Error.Kind);
        Assert.Single(bench.Home.Seen);
    }

    [Fact]
    public async Task AnExpiredPage_StartsTheListingAgain()
    {
        const string expired = """{"error":{"code":"BadRequest","message":"Expired or Invalid pagination request. Default Expiry time is 00:30:00"}}""";
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, Page("old", Home + "?2")).Then(HttpStatusCode.BadRequest, expired)
            .Then(HttpStatusCode.OK, Page("g1", Home + "?3")).Then(HttpStatusCode.OK, Page("g2", null));

        var rows = Assert.IsType<CmdletResult.Completed>(await bench.Exchange.InvokeAsync(GetMailbox, Cancelled)).Rows;

        Assert.Equal(["g1", "g2"], rows.Select(r => r.Text("Guid")));
    }

    private static string Page(string guid, string? next) =>
        next is null ? $$"""{"value":[{"Guid":"{{guid}}"}]}""" : $$"""{"@odata.nextLink":"{{next}}","value":[{"Guid":"{{guid}}"}]}""";
}

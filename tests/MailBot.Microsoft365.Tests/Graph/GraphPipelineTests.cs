using System.Net;
using MailBot.Microsoft365.Tests.Transport;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;

namespace MailBot.Microsoft365.Tests.Graph;

public sealed class GraphPipelineTests
{
    private const string Julie = "10000000-0000-4000-8000-000000000003";
    private const string User = """{"id":"10000000-0000-4000-8000-000000000003","displayName":"Julie Martin","userPrincipalName":"julie@serrurerie.example"}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "https://graph.microsoft.com/v1.0/users/")]
    [InlineData("http://127.0.0.1:18080/v1.0", "http://127.0.0.1:18080/v1.0/users/")]
    [InlineData("http://localhost:18080/v1.0", "http://localhost:18080/v1.0/users/")]
    public async Task ARequest_CarriesABearerAndComesFromTheGraphPackage(string? address, string expected)
    {
        await using var bench = new ProviderOnScript(o => o.GraphAddress = address is null ? null : new Uri(address));
        bench.Graph.Then(HttpStatusCode.OK, User);

        Assert.IsType<Reading<Person>.Found>(await bench.Get<IPeople>().FindAsync(Julie, Cancelled));

        var asked = Assert.Single(bench.Graph.Seen);
        Assert.StartsWith(expected + Julie, asked.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", asked.Header("Authorization"));
        Assert.Contains("graph-dotnet", asked.Header("SdkVersion"), StringComparison.Ordinal);
        Assert.Equal("https://graph.microsoft.com/.default", Assert.Single(bench.Credential.Asked).Scope);
    }

    [Theory]
    [InlineData(429, "3", 2)]
    [InlineData(429, null, 2)]
    [InlineData(503, null, 2)]
    [InlineData(429, "60", 1)]
    [InlineData(400, null, 1)]
    public async Task ARead_IsRepeatedWithinBounds(int status, string? retryAfter, int calls)
    {
        await using var bench = new ProviderOnScript();
        bench.Graph.Then((HttpStatusCode)status, "{}", retryAfter).Then(HttpStatusCode.OK, User);

        var (reading, took) = await bench.RunAsync(bench.Get<IPeople>().FindAsync(Julie, Cancelled));

        Assert.Equal(calls, bench.Graph.Seen.Count);
        Assert.Equal(calls == 2, reading is Reading<Person>.Found);
        if (retryAfter == "3") Assert.True(took >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task ALongWait_IsHandedToTheCaller()
    {
        await using var bench = new ProviderOnScript();
        bench.Graph.Then(HttpStatusCode.TooManyRequests, """{"error":{"code":"TooManyRequests","message":"Too many requests."}}""", "60");

        var reading = Assert.IsType<Reading<Person>.Unavailable>(await bench.Get<IPeople>().FindAsync(Julie, Cancelled));

        Assert.Equal((TimeSpan.FromSeconds(60), "Graph answered 429 TooManyRequests"), (reading.RetryAfter, reading.Detail));
    }

    [Theory]
    [InlineData(503, 1)]
    [InlineData(429, 2)]
    public async Task AWrite_IsRepeatedOnlyWhenItWasTurnedAway(int status, int calls)
    {
        await using var bench = new ProviderOnScript();
        bench.Graph.Then((HttpStatusCode)status, "{}").Then(HttpStatusCode.NoContent);

        await bench.RunAsync(Observed(bench.Get<GraphServiceClient>().Users[Julie].RevokeSignInSessions.PostAsRevokeSignInSessionsPostResponseAsync(cancellationToken: Cancelled)));

        Assert.Equal(calls, bench.Graph.Seen.Count);
    }

    [Fact]
    public async Task ABrokenConnection_IsUnavailableInTheEnd()
    {
        await using var bench = new ProviderOnScript();
        for (var i = 0; i < 4; i++) bench.Graph.Then(() => throw new HttpRequestException("reset"));

        var (reading, _) = await bench.RunAsync(bench.Get<IPeople>().FindAsync(Julie, Cancelled));

        Assert.IsType<Reading<Person>.Unavailable>(reading);
        Assert.Equal(4, bench.Graph.Seen.Count);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"Request_ResourceNotFound","message":"x"}}""", typeof(Reading<Person>.Missing))]
    [InlineData(404, "<html>no such page</html>", typeof(Reading<Person>.Unavailable))]
    [InlineData(403, """{"error":{"code":"Authorization_RequestDenied","message":"x"}}""", typeof(Reading<Person>.Denied))]
    [InlineData(401, """{"error":{"code":"InvalidAuthenticationToken","message":"x"}}""", typeof(Reading<Person>.Unavailable))]
    [InlineData(200, "", typeof(Reading<Person>.Unavailable))]
    [InlineData(200, "{not json", typeof(Reading<Person>.Unavailable))]
    public async Task EachAnswer_HasItsReading(int status, string body, Type expected)
    {
        await using var bench = new ProviderOnScript();
        bench.Graph.Then((HttpStatusCode)status, body);

        Assert.IsType(expected, await bench.Get<IPeople>().FindAsync(Julie, Cancelled));
    }

    [Fact]
    public async Task ANextPageOnAnotherHost_IsRefused()
    {
        await using var bench = new ProviderOnScript();
        bench.Graph.Then(HttpStatusCode.OK, $$"""{"@odata.nextLink":"https://evil.example/v1.0/users?$skiptoken=2","value":[{{User}}]}""");

        var reading = await bench.Get<IPeople>().ListAsync(Cancelled);

        Assert.Contains("another host", Assert.IsType<Reading<IReadOnlyList<Person>>.Unavailable>(reading).Detail, StringComparison.Ordinal);
        Assert.Single(bench.Graph.Seen);
    }

    /// <summary>Only how often it was sent matters; the error itself is the package's.</summary>
    private static async Task<bool> Observed(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (ODataError)
        {
            return false;
        }
    }
}

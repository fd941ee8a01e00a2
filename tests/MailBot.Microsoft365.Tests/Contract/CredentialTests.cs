using System.Net;
using System.Net.Http.Headers;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("GET", "v1.0/users")]
    [InlineData("POST", "adminapi/beta/5e44e1e4-0000-4000-8000-000000000001/InvokeCommand")]
    public async Task TheTenantRefusesARequestWithoutABearer(string method, string path)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(bench.Tenant.Address, path));
        if (method == "POST")
            request.Content = new StringContent("""{"CmdletInput":{"CmdletName":"Get-Recipient","Parameters":{}}}""", new MediaTypeHeaderValue("application/json"));

        using var answer = await http.SendAsync(request, ProviderOnTenant.Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task EachAudience_HasOneTokenThatIsKeptUntilNearItsEnd()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        await ReadBothAsync(bench);
        await ReadBothAsync(bench);
        var first = Scopes(bench);
        bench.Clock.Advance(TimeSpan.FromMinutes(56));
        await ReadBothAsync(bench);

        Assert.Equal(["https://graph.microsoft.com/.default", "https://outlook.office365.com/.default"], first.Order(StringComparer.Ordinal));
        Assert.Equal(4, Scopes(bench).Count);
    }

    private static async Task ReadBothAsync(ProviderOnTenant bench)
    {
        await bench.People.FindAsync(ProviderOnTenant.Julie, ProviderOnTenant.Cancelled).FoundAsync();
        await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();
    }

    private static List<string> Scopes(ProviderOnTenant bench) =>
        [.. bench.Log().Where(e => e.Route.Contains("oauth2", StringComparison.Ordinal)).Select(e => (string)e.Parameters!["scope"]!)];
}

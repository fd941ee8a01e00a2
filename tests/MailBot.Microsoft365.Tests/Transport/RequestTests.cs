using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Tests.Transport;

public sealed class RequestTests
{
    private const string Empty = """{"value":[]}""";

    private static readonly Cmdlet GetRecipient = new Cmdlet("Get-Recipient").With("Identity", "c0000000-0000-4000-8000-000000000001");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARequest_CarriesWhatTheExchangeModuleSends()
    {
        await using var bench = new ProviderOnScript(o => o.InitialDomain = "serrurerie.onmicrosoft.com");
        bench.Home.Then(HttpStatusCode.OK, Empty);

        await bench.Exchange.InvokeAsync(GetRecipient, Cancelled);

        var asked = Assert.Single(bench.Home.Seen);
        Assert.Equal((HttpMethod.Post, $"https://outlook.office365.com/adminapi/beta/{ProviderOnScript.TenantId}/InvokeCommand"), (asked.Method, asked.Address.AbsoluteUri));
        Assert.Equal("Bearer token-1", asked.Header("Authorization"));
        Assert.Equal("application/json; charset=utf-8", asked.Header("Content-Type"));
        Assert.Equal("application/json", asked.Header("Accept"));
        Assert.Equal("UTF-8", asked.Header("Accept-Charset"), ignoreCase: true);
        Assert.Equal("odata.maxpagesize=1000", asked.Header("Prefer"));
        Assert.Equal("json", asked.Header("X-ResponseFormat"));
        Assert.Equal("Get-Recipient", asked.Header("X-CmdletName"));
        Assert.Equal("ExoManagementModule", asked.Header("X-ClientApplication"));
        Assert.Equal("APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@serrurerie.onmicrosoft.com", asked.Header("X-AnchorMailbox"));
        Assert.Equal("""{"CmdletInput":{"CmdletName":"Get-Recipient","Parameters":{"Identity":"c0000000-0000-4000-8000-000000000001"}}}""", asked.Body);
        Assert.Equal("https://outlook.office365.com/.default", Assert.Single(bench.Credential.Asked).Scope);
    }

    [Fact]
    public async Task TheConnectionIdStays_AndTheRequestIdChanges()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, Empty).Then(HttpStatusCode.OK, Empty);

        await bench.Exchange.InvokeAsync(GetRecipient, Cancelled);
        await bench.Exchange.InvokeAsync(GetRecipient, Cancelled);

        Assert.True(Guid.TryParse(Assert.Single(bench.Home.Seen.Select(a => a.Header("connection-id")).Distinct()), out _));
        Assert.Equal(2, bench.Home.Seen.Select(a => a.Header("client-request-id")).Distinct().Count());
    }

    [Fact]
    public async Task AFreshRead_TakesAnotherAnchorAndOtherCookies()
    {
        await using var bench = new ProviderOnScript();
        bench.Fresh.Then(HttpStatusCode.OK, Empty);

        await bench.Exchange.InvokeAsync(GetRecipient.Through(ExchangeRoute.Fresh), Cancelled);

        Assert.Empty(bench.Home.Seen);
        Assert.Equal($"APP:SystemMailbox{{8cc370d3-822a-4ab8-a926-bb94bd0641a9}}@{ProviderOnScript.TenantId}", Assert.Single(bench.Fresh.Seen).Header("X-AnchorMailbox"));
    }

    [Fact]
    public async Task AnEdit_IsAnAnnotatedHashTable_AndFalseIsWritten()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, Empty);

        await bench.Exchange.InvokeAsync(
            new Cmdlet("Set-DistributionGroup").With("BypassSecurityGroupManagerCheck", false).WithEdit("EmailAddresses", ["smtp:dépôt@x.example"], []), Cancelled);

        var parameters = JsonNode.Parse(Assert.Single(bench.Home.Seen).Body)!["CmdletInput"]!["Parameters"]!;
        Assert.False((bool)parameters["BypassSecurityGroupManagerCheck"]!);
        Assert.Equal("#Exchange.GenericHashTable", (string)parameters["EmailAddresses"]!["@odata.type"]!);
        Assert.Equal("smtp:dépôt@x.example", (string)parameters["EmailAddresses"]!["Add"]![0]!);
        Assert.Null(parameters["EmailAddresses"]!["Remove"]);
    }

    [Fact]
    public async Task SideCarKeys_AreNotRead()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.OK, """
            {"@odata.context":"x","adminapi.warnings@odata.type":"#Collection(String)","@adminapi.warnings":["no settings have been modified"],
             "value":[{"Guid":"g1","Guid@data.type":"System.Guid","EmailAddresses@odata.type":"#Collection(String)","EmailAddresses":["SMTP:a@x.example"],
                       "IsDirSynced":"True","Notes":null}]}
            """);

        var row = Assert.Single(Assert.IsType<CmdletResult.Completed>(await bench.Exchange.InvokeAsync(GetRecipient, Cancelled)).Rows);

        Assert.Equal(("g1", true, null), (row.Text("Guid"), row.Flag("IsDirSynced"), row.Text("Notes")));
        Assert.Equal(["SMTP:a@x.example"], row.Texts("EmailAddresses"));
        Assert.Null(row.Flag("Absent"));
    }

    [Fact]
    public async Task AGzippedAnswer_IsRead()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(() => new HttpResponseMessage { Content = Zipped("""{"value":[{"Guid":"g1"}]}""") });

        var result = await bench.Exchange.InvokeAsync(GetRecipient, Cancelled);

        Assert.Equal("g1", Assert.Single(Assert.IsType<CmdletResult.Completed>(result).Rows).Text("Guid"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Service unavailable</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task ASuccessThatCannotBeRead_IsNotTakenForNothingFound(string body)
    {
        await using var bench = new ProviderOnScript();
        for (var i = 0; i < 4; i++) bench.Home.Then(HttpStatusCode.OK, body);

        var (result, _) = await bench.RunAsync(bench.Exchange.InvokeAsync(GetRecipient, Cancelled));

        Assert.Equal(ExchangeErrorKind.Transient, Assert.IsType<CmdletResult.Failed>(result).Error.Kind);
    }

    [Fact]
    public async Task AtMostThreeCallsAreUnderWay()
    {
        await using var bench = new ProviderOnScript(o => o.ExchangeAddress = new Uri("https://exchange.example/"));
        var open = 0;
        var most = 0;
        for (var i = 0; i < 12; i++)
        {
            bench.Home.Then(() =>
            {
                most = Math.Max(most, Interlocked.Increment(ref open));
                return new HttpResponseMessage { Content = new SlowContent(() => Interlocked.Decrement(ref open)) };
            });
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => bench.Exchange.InvokeAsync(GetRecipient, Cancelled))));

        Assert.Equal(3, most);
    }

    private static ByteArrayContent Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionMode.Compress)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        var content = new ByteArrayContent(zipped.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    /// <summary>A body that stays under way for a moment, so that calls overlap.</summary>
    private sealed class SlowContent(Action done) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, Cancelled);
            done();
            await stream.WriteAsync("""{"value":[]}"""u8.ToArray(), Cancelled);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.SimulatedTenant.Tests;

/// <summary>A tenant on a temporary folder, spoken to over real HTTP as the bot would.</summary>
internal sealed class RunningTenant : IAsyncDisposable
{
    public const string Anchor = "APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@serrurerie.onmicrosoft.com";
    public const string OtherAnchor = "UPN:julie@serrurerie.example";
    private readonly HttpClient http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
    private readonly Dictionary<string, string> tokens = [];

    public required SimulatedTenantHost Host { get; set; }
    public required FakeTimeProvider Clock { get; init; }
    public required string Folder { get; init; }

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<RunningTenant> StartAsync(TenantKnobs? knobs = null, string? folder = null, string? seedFile = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        folder ??= Directory.CreateTempSubdirectory("tenant-").FullName;
        var host = await SimulatedTenantHost.StartAsync(
            new SimulatedTenantOptions { DataFolder = folder, Knobs = knobs, SeedFile = seedFile }, clock, null, Cancelled);
        return new RunningTenant { Host = host, Clock = clock, Folder = folder };
    }

    /// <summary>The tenant's process ends, and another one starts on the same folder and port-independent address.</summary>
    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        Host = await SimulatedTenantHost.StartAsync(new SimulatedTenantOptions { DataFolder = Folder }, Clock, null, Cancelled);
    }

    public IReadOnlyList<TenantLogEntry> Log() => [.. TenantReader.ReadLog(Folder)];

    public Task<HttpResponseMessage> TokenAsync(string scope, string secret = SimulatedTenantHost.DefaultClientSecret, string? tenant = null, string client = SimulatedTenantHost.DefaultClientId) =>
        http.PostAsync(
            new Uri(Host.Address, $"{tenant ?? Host.TenantId}/oauth2/v2.0/token"),
            new FormUrlEncodedContent([
                new("grant_type", "client_credentials"), new("client_id", client), new("client_secret", secret), new("scope", scope)]),
            Cancelled);

    public Task<HttpResponseMessage> GraphAsync(string path, bool eventual = false) =>
        GraphAsync(HttpMethod.Get, path, null, eventual);

    public async Task<HttpResponseMessage> GraphAsync(HttpMethod method, string path, string? body, bool eventual = false)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? new Uri(path) : new Uri(Host.Address, "v1.0/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await BearerAsync("https://graph.microsoft.com"));
        if (eventual)
            request.Headers.Add("ConsistencyLevel", "eventual");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request, Cancelled);
    }

    public async Task<HttpResponseMessage> CmdletAsync(string cmdlet, string parameters = "{}", string? anchor = Anchor, string? url = null, string? prefer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url is null ? new Uri(Host.Address, $"adminapi/beta/{Host.TenantId}/InvokeCommand") : new Uri(url));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await BearerAsync("https://outlook.office365.com"));
        if (anchor is not null)
            request.Headers.Add("X-AnchorMailbox", anchor);
        if (prefer is not null)
            request.Headers.Add("Prefer", prefer);
        request.Content = new StringContent($$$"""{"CmdletInput":{"CmdletName":"{{{cmdlet}}}","Parameters":{{{parameters}}}}}""", Encoding.UTF8, "application/json");
        return await http.SendAsync(request, Cancelled);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Host.Address, path));
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request, Cancelled);
    }

    public async Task<string> BearerAsync(string audience)
    {
        if (!tokens.TryGetValue(audience, out var token))
        {
            using var answer = await TokenAsync(audience + "/.default");
            token = tokens[audience] = (string)(await answer.JsonAsync())["access_token"]!;
        }

        return token;
    }

    public Task<HttpResponseMessage> AddAliasAsync(string address, string identity = "julie@serrurerie.example", string? anchor = Anchor) =>
        CmdletAsync("Set-Mailbox", $$$"""{"Identity":"{{{identity}}}","EmailAddresses":{"@odata.type":"#Exchange.GenericHashTable","Add":["{{{address}}}"]}}""", anchor);

    public async Task<IReadOnlyList<string>> AddressesOfAsync(string identity, string? anchor = Anchor)
    {
        using var answer = await CmdletAsync("Get-Recipient", $$"""{"Identity":"{{identity}}"}""", anchor);
        return (await answer.RowsAsync())[0]["EmailAddresses"].Texts();
    }

    /// <summary>Moves the clock until something that waits on it is done; one step could come before the wait began.</summary>
    public async Task AdvanceUntilAsync(Task waiting)
    {
        while (!waiting.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await BreatheAsync();
        }
    }

    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await BreatheAsync();
    }

    private static Task BreatheAsync() => Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancelled);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

internal static class Reading
{
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(RunningTenant.Cancelled))!.AsObject();

    public static async Task<IReadOnlyList<JsonObject>> RowsAsync(this HttpResponseMessage answer)
    {
        var body = await answer.JsonAsync();
        Assert.True(answer.IsSuccessStatusCode, body.ToJsonString());
        return [.. body["value"]!.AsArray().Select(r => r!.AsObject())];
    }

    public static async Task<string> ErrorAsync(this HttpResponseMessage answer) =>
        (string)(await answer.JsonAsync())["error"]!["details"]![0]!["message"]!;

    public static async Task<string> GraphErrorAsync(this HttpResponseMessage answer) =>
        (string)(await answer.JsonAsync())["error"]!["message"]!;

    public static IReadOnlyList<string> Texts(this JsonNode? node) => [.. node!.AsArray().Select(n => (string)n!)];
}

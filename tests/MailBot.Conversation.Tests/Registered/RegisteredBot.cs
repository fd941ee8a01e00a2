using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BotFramework.Tests.Authentication;
using MailBot.Conversation.Tests.Bench;
using MailBot.SimulatedTenant;

namespace MailBot.Conversation.Tests.Registered;

/// <summary>The program with a registration, on a tenant in a process of its own; who signs the channel's tokens is on loopback.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string AppId = OpenIdIssuer.Bot;
    public const string Service = "http://127.0.0.1:9/channel";

    private readonly HttpClient http = new();
    private readonly string data;
    private readonly string tenantData;
    private readonly MailBotProcess tenant;
    private readonly MailBotProcess bot;
    private readonly string julie;
    private readonly Uri messages;

    private RegisteredBot(string data, string tenantData, MailBotProcess tenant, string tenantId, MailBotProcess bot, string endpoint, OpenIdIssuer issuer)
    {
        (this.data, this.tenantData, this.tenant, TenantId, this.bot, Issuer) = (data, tenantData, tenant, tenantId, bot, issuer);
        messages = new Uri(endpoint);
        julie = TenantReader.ReadPeople(Path.Combine(tenantData, "tenant")).Single(p => p.Name == "Julie Martin").Id;
        Key = issuer.Publish("key-1", "msteams");
    }

    public OpenIdIssuer Issuer { get; }

    public IssuerKey Key { get; }

    public string TenantId { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RegisteredBot> StartAsync()
    {
        var (data, tenantData) = (Directory.CreateTempSubdirectory("mailbot-registered-").FullName, Directory.CreateTempSubdirectory("mailbot-tenant-").FullName);
        var tenant = MailBotProcess.Start(new Dictionary<string, string>(), "tenant", "serve", "--data", tenantData);
        var line = (await tenant.LineAsync("Tenant ")).Split(" on ");
        var issuer = await OpenIdIssuer.StartAsync(Token);
        var bot = MailBotProcess.Start(Settings(line[0], line[1], issuer.Metadata), "serve", "--data", data);
        var endpoint = (await bot.LineAsync("MailBot: ")).Split(" · ")[0];
        return new RegisteredBot(data, tenantData, tenant, line[0], bot, endpoint, issuer);
    }

    public string Signed(IssuerKey? key = null, Claims? claims = null) =>
        (key ?? Key).Sign($$"""{"alg":"RS256","typ":"JWT","kid":"{{(key ?? Key).Kid}}"}""", (claims ?? Claims).ToString());

    public Claims Claims => new(TimeProvider.System.GetUtcNow(), Service);

    /// <summary>Julie says something; what the bot answers comes back with the response.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SayAsync(string? authorization, string text, string? tenantId = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("N"),
            ["text"] = text,
            ["locale"] = "fr-FR",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Service,
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "29:julie", ["name"] = "Julie Martin", ["aadObjectId"] = julie },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "MailBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:julie", ["conversationType"] = "personal", ["tenantId"] = tenantId ?? TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId ?? TenantId } },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await http.SendAsync(request, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await tenant.DisposeAsync();
        await Issuer.DisposeAsync();
        http.Dispose();
        Directory.Delete(data, recursive: true);
        Directory.Delete(tenantData, recursive: true);
    }

    private static Dictionary<string, string> Settings(string tenantId, string tenantAddress, string metadata) => new()
    {
        ["ENVIRONMENT"] = "Development",
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = tenantId,
        ["MicrosoftAppPassword"] = "not-used-here",
        ["ToBotFromChannelTokenIssuer"] = OpenIdIssuer.Issuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = metadata,
        ["Tenant__Mode"] = "Simulated",
        ["Tenant__Address"] = tenantAddress,
        ["Tenant__Id"] = tenantId,
        ["Bot__Url"] = "http://127.0.0.1:0",
        ["Bot__ServiceHosts__0"] = "127.0.0.1",
    };
}

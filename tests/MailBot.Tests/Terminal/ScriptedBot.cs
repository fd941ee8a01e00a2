using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.Terminal.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Tests.Terminal;

/// <summary>A bot's endpoint that does to the connector what a test says for each activity.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly HttpClient _connector = new();
    private WebApplication _app = null!;

    internal delegate Task<(int Status, string Body)> Turn(ScriptedBot bot, JsonNode activity);

    public ConcurrentQueue<JsonNode> Received { get; } = new();

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<ScriptedBot> StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var bot = new ScriptedBot();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        bot._app = builder.Build();
        bot._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var activity = JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!;
            bot.Received.Enqueue(activity);
            var (status, body) = await turn(bot, activity);
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body, context.RequestAborted);
        });
        await bot._app.StartAsync(cancellationToken);
        var address = bot._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        bot.Endpoint = new Uri(address + "/api/messages");
        return bot;
    }

    public Task<string> PostAsync(JsonNode turn, TeamsPerson to, string activity) =>
        SendAsync(HttpMethod.Post, turn, $"v3/conversations/{to.ConversationId}/activities", activity);

    public Task<string> EditAsync(JsonNode turn, TeamsPerson to, string id, string activity) =>
        SendAsync(HttpMethod.Put, turn, $"v3/conversations/{to.ConversationId}/activities/{id}", activity);

    public static string WithCard(string card) =>
        $$"""{"type":"message","summary":"s","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{card}}}]}""";

    public async ValueTask DisposeAsync()
    {
        _connector.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<string> SendAsync(HttpMethod method, JsonNode turn, string path, string activity)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri((string)turn["serviceUrl"]!), path));
        request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await _connector.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }
}

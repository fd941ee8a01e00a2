using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Integration;

/// <summary>A bot behind a real web server on loopback, and the channel that it answers to.</summary>
internal sealed class BotHost : IAsyncDisposable, IBot
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BotHost(WebApplication app, FakeChannel channel)
    {
        this.app = app;
        Channel = channel;
        Adapter = new CloudAdapter(app.Configuration, app.Services.GetRequiredService<IHttpClientFactory>());
    }

    public FakeChannel Channel { get; }

    public CloudAdapter Adapter { get; }

    public Func<ITurnContext, CancellationToken, Task> Bot { get; set; } = (turn, token) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: token);

    public int Turns { get; private set; }

    public static async Task<BotHost> StartAsync(string? appId = null)
    {
        var token = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("MicrosoftAppId", appId)]);
        builder.Services.AddHttpClient();
        var host = new BotHost(builder.Build(), await FakeChannel.StartAsync(token));
        host.app.Run(context => host.Adapter.ProcessAsync(context.Request, context.Response, host, context.RequestAborted));
        await host.app.StartAsync(token);
        return host;
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return Bot(turnContext, cancellationToken);
    }

    public Activity Incoming(string type = ActivityTypes.Message)
    {
        var activity = RecordingAdapter.Incoming(type);
        activity.ServiceUrl = Channel.ServiceUrl;
        activity.ChannelId = "msteams";
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(new StringContent(BotJson.Write(activity), Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(HttpContent body, string contentType = "application/json")
    {
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return http.PostAsync(app.Urls.First() + "/api/messages", body, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync() => http.GetAsync(app.Urls.First() + "/api/messages", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Channel.DisposeAsync();
    }
}

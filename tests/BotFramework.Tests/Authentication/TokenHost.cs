using System.Net;
using System.Text;
using Azure.Core;
using BotFramework.Tests.Integration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Authentication;

/// <summary>A registered bot on loopback, its channel and the channel's token service.</summary>
internal sealed class TokenHost : IAsyncDisposable, IBot
{
    public const string AppId = OpenIdIssuer.Bot;

    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly CloudAdapter adapter;

    private TokenHost(WebApplication app, OpenIdIssuer issuer, FakeChannel channel)
    {
        (this.app, Issuer, Channel) = (app, issuer, channel);
        Key = issuer.Publish("key-1", "msteams", "webchat");
        var authentication = new ConfigurationBotFrameworkAuthentication(
            app.Configuration, app.Services.GetRequiredService<IHttpClientFactory>(), Clock, new FixedCredential());
        adapter = new CloudAdapter(authentication);
    }

    public OpenIdIssuer Issuer { get; }

    public FakeChannel Channel { get; }

    public IssuerKey Key { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public int Turns { get; private set; }

    public Claims Claims => new(Clock.GetUtcNow(), Channel.ServiceUrl);

    public static IReadOnlyDictionary<string, string?> Settings(string metadata) => new Dictionary<string, string?>
    {
        ["ENVIRONMENT"] = "Development",
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = "5e44e1e4-0000-4000-8000-000000000001",
        ["MicrosoftAppPassword"] = "not-used-here",
        ["ToBotFromChannelTokenIssuer"] = OpenIdIssuer.Issuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = metadata,
    };

    public static async Task<TokenHost> StartAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var issuer = await OpenIdIssuer.StartAsync(token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Settings(issuer.Metadata));
        builder.Services.AddHttpClient();
        var host = new TokenHost(builder.Build(), issuer, await FakeChannel.StartAsync(token));
        host.app.Run(context => host.adapter.ProcessAsync(context.Request, context.Response, host, context.RequestAborted));
        await host.app.StartAsync(token);
        return host;
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    public string Header(string algorithm = "RS256", string? kid = "key-1") =>
        kid is null ? $$"""{"alg":"{{algorithm}}","typ":"JWT"}""" : $$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{kid}}"}""";

    public string Token(Claims? claims = null, string algorithm = "RS256") => Key.Sign(Header(algorithm), (claims ?? Claims).ToString(), algorithm);

    public Task<HttpStatusCode> PostTokenAsync(string token, Action<Activity>? change = null) => PostAsync("Bearer " + token, change);

    public async Task<HttpStatusCode> PostAsync(string? authorization, Action<Activity>? change = null)
    {
        var activity = RecordingAdapter.Incoming(ActivityTypes.Message);
        activity.ServiceUrl = Channel.ServiceUrl;
        activity.ChannelId = "msteams";
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        change?.Invoke(activity);
        return await PostBodyAsync(authorization, BotJson.Write(activity));
    }

    public async Task<HttpStatusCode> PostBodyAsync(string? authorization, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.First() + "/api/messages");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization != null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        if ((int)response.StatusCode >= 400) Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
        await Channel.DisposeAsync();
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("outbound-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}

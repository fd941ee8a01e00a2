using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MailBot.Terminal.Connector;

/// <summary>The web server of the loopback connector: routes, body limit, JSON.</summary>
internal static class ConnectorHost
{
    private const string Conversation = "/v3/conversations/{conversationId}";

    public static async Task<WebApplication> StartAsync(
        int port, Func<ConnectorCall, ConnectorReply> answer, CancellationToken cancellationToken)
    {
        // The empty builder reads no environment and no file: ASPNETCORE_URLS must not move a test's connector.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, UnsignalledLifetime>();
        var app = builder.Build();
        Map(app, answer);
        await app.StartAsync(cancellationToken);
        return app;
    }

    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    private static void Map(WebApplication app, Func<ConnectorCall, ConnectorReply> answer)
    {
        On(app, "POST", "/v3/conversations", ConnectorOperation.CreateConversation);
        On(app, "POST", Conversation + "/activities", ConnectorOperation.Post);
        On(app, "POST", Conversation + "/activities/{itemId}", ConnectorOperation.Reply);
        On(app, "PUT", Conversation + "/activities/{itemId}", ConnectorOperation.Update);
        On(app, "DELETE", Conversation + "/activities/{itemId}", ConnectorOperation.Delete);
        On(app, "GET", Conversation + "/members", ConnectorOperation.Members);
        On(app, "GET", Conversation + "/pagedmembers", ConnectorOperation.PagedMembers);
        On(app, "GET", Conversation + "/members/{itemId}", ConnectorOperation.Member);

        void On(IEndpointRouteBuilder routes, string method, string pattern, ConnectorOperation operation) =>
            routes.MapMethods(pattern, [method], context => ServeAsync(context, operation, answer));
    }

    private static async Task ServeAsync(
        HttpContext context, ConnectorOperation operation, Func<ConnectorCall, ConnectorReply> answer)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var reply = answer(new ConnectorCall(
            operation,
            (string?)context.Request.RouteValues["conversationId"] ?? "",
            (string?)context.Request.RouteValues["itemId"] ?? "",
            Parse(body),
            body.Length,
            context.Request.Headers.Authorization.Count > 0));
        await reply.WriteAsync(context.Response, context.RequestAborted);
    }

    private static JsonElement? Parse(MemoryStream body)
    {
        if (body.Length == 0)
            return null;
        try
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Not JSON: the call is answered like one without a body, 400.
            return null;
        }
    }

    /// <summary>Leaves Ctrl-C to the program.</summary>
    private sealed class UnsignalledLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

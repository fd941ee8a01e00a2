using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Integration;

/// <summary>A channel's connector on loopback: remembers the calls, answers as told.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeChannel(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Method, string Target, string Body, bool HasAuthorization)> Calls { get; } = new();

    /// <summary>Status, body and headers for a call.</summary>
    public Func<string, string, (int Status, string Body)> Answer { get; set; } = (_, _) => (201, """{"id":"out-1"}""");

    public string? RetryAfter { get; set; }

    public string ServiceUrl => app.Urls.First() + "/_connector";

    public static async Task<FakeChannel> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new FakeChannel(builder.Build());
        channel.app.Run(channel.AnswerAsync);
        await channel.app.StartAsync(cancellationToken);
        return channel;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        // As sent, before anything is unescaped.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue((context.Request.Method, target, body, context.Request.Headers.ContainsKey("Authorization")));
        var (status, answer) = Answer(context.Request.Method, target);
        context.Response.StatusCode = status;
        if (RetryAfter != null)
            context.Response.Headers.RetryAfter = RetryAfter;
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }
}

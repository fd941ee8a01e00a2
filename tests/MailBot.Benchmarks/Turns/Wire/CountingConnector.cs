using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MailBot.Benchmarks.Turns;

/// <summary>A channel's connector on loopback that takes everything, keeps nothing and counts.</summary>
internal sealed class CountingConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int posted;

    private CountingConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/teams/";

    public int Posted => Volatile.Read(ref posted);

    public static async Task<CountingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new CountingConnector(builder.Build());
        connector.app.Run(connector.AnswerAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        Interlocked.Increment(ref posted);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"1700000000000"}""", context.RequestAborted);
    }
}

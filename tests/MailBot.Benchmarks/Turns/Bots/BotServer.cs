using MailBot.Chat.Teams.Wire;
using MailBot.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>A small bot behind the adapter, as its author would put it there.</summary>
internal static class BotServer
{
    public const string Echo = "echo";

    /// <summary>The echo that calls the channel as MailBot does: repeated when throttled, behind a circuit.</summary>
    public const string ResilientEcho = "resilient";

    public const string Card = "card";
    public const string Waterfall = "waterfall";

    /// <param name="metadata">Where the issuer of its tokens publishes its keys; none: nobody is asked for a token.</param>
    public static WebApplication Build(string kind, string[] metadata)
    {
        WireFormat.Register();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(metadata.SelectMany(TokenIssuer.Registration));
        if (kind == ResilientEcho)
            builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpClient();
        if (kind == ResilientEcho)
            ConnectorHttp.AddTo(builder.Services);
        else
            builder.Services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        var app = builder.Build();
        var adapter = new CloudAdapter(app.Configuration, app.Services.GetRequiredService<IHttpClientFactory>())
        {
            // As every bot has it: a turn that fails, because its channel can't be reached, is answered all the same.
            OnTurnError = (_, _) => Task.CompletedTask,
        };
        var bot = Bot(kind);
        app.MapPost("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        return app;
    }

    private static IBot Bot(string kind) => kind switch
    {
        Card => new CardBot(),
        Waterfall => new DialogBot(new ConversationState(new MemoryStorage()), new BookingDialog()),
        _ => new EchoBot(),
    };
}

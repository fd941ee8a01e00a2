using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace MailBot.Benchmarks.Turns;

/// <summary>The side of a measured process: one server, and answers about itself over the standard input until that ends.</summary>
internal static class ChatServer
{
    /// <summary>First argument of the processes that this program starts for itself.</summary>
    public const string Verb = "chat-server";

    public static async Task ServeAsync(string kind, string[] settings)
    {
        if (kind == TenantServer.Kind)
        {
            await TenantServer.ServeAsync();
            return;
        }

        if (kind == MailBotServer.Kind)
        {
            await MailBotServer.ServeAsync(settings);
            return;
        }

        await using var app = kind == Floor.FloorServer.Kind ? Floor.FloorServer.Build() : Bots.BotServer.Build(kind, settings);
        await app.StartAsync();
        Console.WriteLine(Listening(app.Urls.First()));
        await AnswerAsync(_ => throw new InvalidOperationException("Unknown question."));
    }

    public static string Listening(string url) => new Uri(url).Authority;

    /// <param name="other">Answers what only this kind of server knows.</param>
    public static async Task AnswerAsync(Func<string, Task<string>> other)
    {
        while (await Console.In.ReadLineAsync() is { } question)
        {
            Console.WriteLine(question switch
            {
                "usage" => string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {GC.GetTotalAllocatedBytes(precise: true)}"),
                "heap" => Heap().ToString(CultureInfo.InvariantCulture),
                _ => await other(question),
            });
        }
    }

    private static long Heap()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

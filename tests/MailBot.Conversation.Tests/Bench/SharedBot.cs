using MailBot.Terminal.Connector;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>One bot for many tests that must leave it as it was.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    private PostedActivity? asked;

    internal RunningBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await RunningBot.StartAsync();

    /// <summary>The approver's card of the one pending request.</summary>
    internal async Task<PostedActivity> PendingAsync() => asked ??= await Bot.AskAsync();

    public async ValueTask DisposeAsync()
    {
        if (Bot is not null) await Bot.DisposeAsync();
    }
}

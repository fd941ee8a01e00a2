using System.Text.Json.Nodes;
using MailBot.Conversation.Tests.Bench;
using MailBot.Terminal.Teams;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>One bot process among several.</summary>
internal sealed class Instance(MailBotProcess process, BotClient client) : IAsyncDisposable
{
    public BotClient Client => client;

    /// <summary>Whether it still answers at all.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken cancellationToken) =>
        !process.HasEnded && (await client.SendAsync("not an activity", cancellationToken)).Status is not null;

    public Task KillAsync() => process.KillAsync();

    /// <summary>Sends an activity to this instance, and to the other one when this one doesn't answer, as what stands before them would.</summary>
    public async Task<BotAnswer> SendAsync(JsonObject activity, Instance other, CancellationToken cancellationToken)
    {
        var body = activity.ToJsonString();
        var answer = await client.SendAsync(body, cancellationToken);
        return answer.Status is null ? await other.Client.SendAsync(body, cancellationToken) : answer;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}

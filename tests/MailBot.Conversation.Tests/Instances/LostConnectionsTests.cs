using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Lifecycle;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>A database server restarts now and then; the bots on it don't.</summary>
public sealed class LostConnectionsTests
{
    private static readonly TimeSpan BetweenCuts = TimeSpan.FromMilliseconds(40);

    [Fact]
    public async Task EveryConnectionCutAgainAndAgain_BothInstancesLiveAndTheRequestIsCarriedOut()
    {
        await using var pair = await TwoInstances.StartAsync();
        var token = TestContext.Current.CancellationToken;
        var request = await pair.Asking.AskAsync(pair.Person("Julie Martin").AadObjectId, "essai@serrurerie.example");
        var approving = ApproveAsync(pair, request);

        // Wherever the workers are just then, most often waiting for what is due next.
        for (var cut = 0; cut < 60; cut++)
        {
            await pair.CutConnectionsAsync();
            await Task.Delay(BetweenCuts, TimeProvider.System, token);
        }

        await approving;
        await pair.Asking.ReachAsync(RequestState.Done, 1);
        Assert.True(await pair.One.IsAliveAsync(token));
        Assert.True(await pair.Other.IsAliveAsync(token));
        Assert.Single(pair.Writes());
    }

    /// <summary>Who gets no answer clicks again.</summary>
    private static Task ApproveAsync(TwoInstances pair, Request request) => Until.ReadAsync(
        async () =>
        {
            await pair.ApproveAsync("Hélène Moreau", request, pair.One);
            return await pair.Asking.StateAsync(request.Id);
        },
        state => state != RequestState.Pending,
        "the decision");
}

using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Lifecycle;
using MailBot.SimulatedTenant;
using MailBot.Terminal.Teams;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>Several instances share one database: whoever is asked, whoever dies, every request is decided once and carried out once.</summary>
public sealed class TwoInstancesTests
{
    private const int Count = 100;
    private static readonly string[] Requesters = ["Julie Martin", "Karim Benali"];

    [Fact]
    public async Task HundredRequestsDecidedTwiceAtOnceWhileOneInstanceIsKilled_OneDecisionAndOneEffectEach()
    {
        await using var pair = await TwoInstances.StartAsync();
        var requests = await AskAsync(pair);

        for (var i = 0; i < Count; i++)
        {
            Task<BotAnswer>[] clicks =
            [
                pair.ApproveAsync("Hélène Moreau", requests[i], pair.One),
                pair.ApproveAsync("Paul Girard", requests[i], pair.Other),
            ];
            await KillAsync(pair, i, clicks);
            Assert.All(await Task.WhenAll(clicks), answer => Assert.True(answer.Succeeded, $"{answer.Status} {answer.Body}"));
        }

        await pair.Asking.ReachAsync(RequestState.Done, Count);
        foreach (var request in requests)
        {
            var decisions = (await pair.Asking.AuditAsync(request.Id)).Where(e => e.From == RequestState.Pending && e.To != RequestState.Pending);
            Assert.Equal("Approve", Assert.Single(decisions).Action);
        }

        AssertOneEffectEach(pair);
    }

    /// <summary>Once while it may be deciding, then it comes back; once for good, with what it was carrying out.</summary>
    private static async Task KillAsync(TwoInstances pair, int index, Task<BotAnswer>[] clicks)
    {
        if (index == Count / 3)
        {
            await Task.WhenAny(clicks);
            await pair.Other.KillAsync();
            await Task.WhenAll(clicks);
            await pair.StartOtherAgainAsync();
        }
        else if (index == 2 * Count / 3)
        {
            await Task.WhenAll(clicks);
            await pair.Other.KillAsync();
        }
    }

    private static async Task<IReadOnlyList<Request>> AskAsync(TwoInstances pair)
    {
        var asked = await Task.WhenAll(Requesters.Select(async (name, who) =>
        {
            var own = new List<Request>();
            for (var i = who; i < Count; i += Requesters.Length) own.Add(await pair.Asking.AskAsync(pair.Person(name).AadObjectId, Address(i)));
            return own;
        }));
        var requests = asked.SelectMany(r => r).OrderBy(r => r.Number).ToList();
        Assert.Equal(Enumerable.Range(1, Count), requests.Select(r => r.Number!.Value));
        return requests;
    }

    private static void AssertOneEffectEach(TwoInstances pair)
    {
        var added = pair.Writes().SelectMany(Added).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => "smtp:" + Address(i)), added);
        for (var i = 0; i < Count; i++)
        {
            var holder = pair.Holder(Address(i));
            Assert.Equal(Requesters[i % Requesters.Length], holder?.Holder);
            Assert.Single(holder!.Addresses, a => a == Address(i));
        }
    }

    private static IEnumerable<string> Added(TenantLogEntry write) =>
        write.Parameters?["EmailAddresses"]?["Add"] is JsonArray added ? added.Select(a => a!.GetValue<string>()) : [];

    private static string Address(int index) => string.Create(CultureInfo.InvariantCulture, $"essai{index:000}@serrurerie.example");
}

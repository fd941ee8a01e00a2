using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Propagation;

public sealed class PropagationWatcherTests
{
    private const string Before = """
        $ORIGIN contoso.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ 60 NS ns1
        @ 60 NS ns2
        ns1 60 A 198.51.100.1
        ns2 60 A 198.51.100.2
        @ 60 MX 10 old.contoso.example.
        """;

    private static readonly string After = Before.Replace("old.contoso", "new.contoso", StringComparison.Ordinal);

    private static readonly MxRecord Wanted = new(DnsName.Of("contoso.example"), 3600, 10, DnsName.Of("new.contoso.example"));

    [Fact]
    public async Task AChange_IsFollowedFromTheAuthoritiesToThePanel()
    {
        var clock = new FakeTimeProvider();
        var world = new World();
        var watcher = new PropagationWatcher(world.Servers, clock);
        var watch = PropagationWatch.For(Wanted, clock.GetUtcNow());

        watch = await LookAsync();
        Assert.Equal(["198.51.100.1", "198.51.100.2", "1.1.1.1", "8.8.8.8"], watch.Servers.Select(s => s.Server));
        Assert.Equal((0, 4), (watch.Seen, watch.Answered));

        world.Truth = ZoneFile.Read(After);
        watch = await LookAsync();
        Assert.Equal((2, 4), (watch.Seen, watch.Answered));
        Assert.NotNull(watch.Published);

        world.Kept["1.1.1.1"] = ZoneFile.Read(After);
        world.Kept["8.8.8.8"] = ZoneFile.Read(After);
        watch = await LookAsync();
        Assert.Equal((4, PropagationEnd.Running), (watch.Seen, watch.End));
        watch = await LookAsync();
        Assert.Equal(PropagationEnd.Done, watch.End);
        Assert.Same(watch, await watcher.StepAsync(watch, TestContext.Current.CancellationToken));

        async Task<PropagationWatch> LookAsync()
        {
            var wait = watch.NextLook - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) clock.Advance(wait);
            return await watcher.StepAsync(watch, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Following_WaitsUntilTheNextLook_AndEndsWithTheWatch()
    {
        var clock = new FakeTimeProvider();
        var world = new World { Truth = ZoneFile.Read(After) };
        world.Kept["1.1.1.1"] = world.Kept["8.8.8.8"] = world.Truth;
        var looks = new List<PropagationWatch>();
        await using var following = new PropagationWatcher(world.Servers, clock)
            .FollowAsync(PropagationWatch.For(Wanted, clock.GetUtcNow()), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await following.MoveNextAsync());
        looks.Add(following.Current);
        var next = following.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        clock.Advance(looks[0].NextLook - clock.GetUtcNow());
        Assert.True(await next);
        Assert.Equal(PropagationEnd.Done, following.Current.End);
        Assert.False(await following.MoveNextAsync());
    }

    [Fact]
    public async Task OverTheWire_NothingIsKeptBetweenTwoLooks()
    {
        var records = ZoneFile.Read(Before);
        await using var server = new WireServer(asked => new WireZone(records).Answer(asked));
        using var servers = PropagationServers.Live(new Resolvers([server.Address], Named: true), PanelResolver.Usual, TimeProvider.System);
        var watcher = new PropagationWatcher(servers, TimeProvider.System);
        var watch = await watcher.StepAsync(PropagationWatch.For(Wanted, TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        Assert.Equal((0, 1), (watch.Seen, watch.Answered));
        Assert.Equal(["10 old.contoso.example."], Assert.Single(watch.Servers).Values);
        Assert.Equal(60u, watch.OldTtl);

        records = ZoneFile.Read(After);
        watch = await watcher.StepAsync(watch, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (watch.Seen, watch.Answered));
        Assert.Equal(2, server.Log.Count);
    }

    [Fact]
    public void NamedServers_AreTheOnlyOnesAsked()
    {
        using var servers = PropagationServers.Live(new Resolvers([new IPEndPoint(IPAddress.Loopback, 5353)], Named: true), PanelResolver.Usual, TimeProvider.System);
        Assert.Null(servers.Zone);
        Assert.Equal("127.0.0.1:5353", Assert.Single(servers.Panel).Resolver.Label);
    }

    /// <summary>A zone with two name servers, and two resolvers that keep what they once heard.</summary>
    private sealed class World : IDnsSource
    {
        public IReadOnlyList<DnsRecord> Truth { get; set; } = ZoneFile.Read(Before);

        public Dictionary<string, IReadOnlyList<DnsRecord>> Kept { get; } = new() { ["1.1.1.1"] = ZoneFile.Read(Before), ["8.8.8.8"] = ZoneFile.Read(Before) };

        public PropagationServers Servers => new(this, [.. Kept.Keys.Select(k => (new PanelResolver(k, new IPEndPoint(IPAddress.Parse(k), 53)), (IDnsSource)new Resolver(this, k)))]);

        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) => new ZoneSource(Truth).AskAsync(question, cancellationToken);

        private sealed class Resolver(World world, string name) : IDnsSource
        {
            public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) => new ZoneSource(world.Kept[name]).AskAsync(question, cancellationToken);
        }
    }
}

using System.Globalization;
using MailBot.Cli.Dns;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Tests.Cli.Dns;

/// <summary>Watches over the wire whose waiting is on a clock of the test's own.</summary>
public sealed class WatchRunTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TxtRecord Wanted = TxtRecord.Of(MailBot.Dns.Names.DnsName.Of("_dmarc.contoso.example"), 1, "v=DMARC1; p=reject");
    private static readonly IReadOnlyList<DnsRecord> After = ZoneFile.Read("_dmarc.contoso.example. 1 TXT \"v=DMARC1; p=reject\"");
    private static readonly IReadOnlyList<DnsRecord> Before = ZoneFile.Read("_dmarc.contoso.example. 1 TXT \"v=DMARC1; p=none\"");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task AChange_IsFollowedUntilItIsThere()
    {
        var asked = 0;
        await using var server = new WireServer(question => new WireZone(Interlocked.Increment(ref asked) <= 1 ? Before : After).Answer(question));
        var (run, output, errors) = Run(server, json: true, once: false, CancellationToken.None);
        while (!run.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(run, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, await run);
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"state\":\"done\"", lines[^1], StringComparison.Ordinal);
        Assert.Equal("", errors.ToString());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task AStoppedWatch_EndsWithHowFarItHadCome_AndSaysThatNothingIsLost(bool isThere, int code)
    {
        await using var server = new WireServer(new WireZone(isThere ? After : Before).Answer);
        using var stop = new CancellationTokenSource();
        var (run, output, errors) = Run(server, json: false, once: false, stop.Token);
        await output.Spoke;
        await stop.CancelAsync();
        Assert.Equal(code, await run);
        Assert.StartsWith("Surveillance arrêtée avant la fin.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoppedBeforeTheFirstAnswer_NothingIsKnown()
    {
        await using var server = new WireServer(_ => WireTold.Silence);
        using var stop = new CancellationTokenSource();
        var (run, _, errors) = Run(server, json: false, once: false, stop.Token);
        while (server.Log.Count == 0) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Assert.Equal(3, await run);
        Assert.NotEqual("", errors.ToString());
    }

    private (Task<int> Run, Heard Output, StringWriter Errors) Run(WireServer server, bool json, bool once, CancellationToken stop)
    {
        var (output, errors) = (new Heard(), new StringWriter(CultureInfo.InvariantCulture));
        return (FollowAsync(), output, errors);

        async Task<int> FollowAsync()
        {
            using var servers = PropagationServers.Live(new Resolvers([server.Address], Named: true), [], TimeProvider.System);
            var watch = PropagationWatch.For(Wanted, clock.GetUtcNow(), gone: false);
            return await new WatchRun(servers, clock, French, json, output, errors).FollowAsync(watch, once, stop);
        }
    }

    /// <summary>Tells when its first look is written.</summary>
    private sealed class Heard() : StringWriter(CultureInfo.InvariantCulture)
    {
        private readonly TaskCompletionSource spoke = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Spoke => spoke.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            spoke.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

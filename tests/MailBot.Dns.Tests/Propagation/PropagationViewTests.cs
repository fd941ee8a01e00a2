using MailBot.Dns.Names;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Tests.Rendering;

namespace MailBot.Dns.Tests.Propagation;

public sealed class PropagationViewTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly PropagationWatch Begun = PropagationWatch.For(TxtRecord.Of(DnsName.Of("_dmarc.contoso.example"), 3600, "v=DMARC1; p=none"), Noon) with { Looks = 1 };

    public static TheoryData<string, LineState> Each() => new()
    {
        { "prop.pending", LineState.Pending },
        { "prop.unpublished", LineState.Pending },
        { "prop.unseen", LineState.Pending },
        { "prop.confirming", LineState.Pending },
        { "prop.done", LineState.Good },
        { "prop.overdue", LineState.Attention },
        { "prop.silent", LineState.Unknown },
    };

    [Theory]
    [MemberData(nameof(Each))]
    public void EachStand_SpeaksBothLanguages(string code, LineState state)
    {
        var watch = Standing(code);
        Assert.Equal(code, PropagationFinding.Of(watch, TimeZoneInfo.Utc).Code.Text);
        var (french, english) = (PropagationView.Of(watch, Reported.French, TimeZoneInfo.Utc), PropagationView.Of(watch, Reported.English, TimeZoneInfo.Utc));
        Assert.Equal((state, state), (french.State, english.State));
        Assert.NotEqual(french.Title, english.Title);
        Assert.NotEqual(french.Effect, english.Effect);
        Assert.NotEqual(french.Action, english.Action);
        Assert.NotEmpty(WatchText.Lines(watch, Reported.French, TimeZoneInfo.Utc));
    }

    [Fact]
    public void SeenByKOfN_CountsThoseThatAnswered()
    {
        var view = PropagationView.Of(Standing("prop.pending"), Reported.French, TimeZoneInfo.Utc);
        Assert.Equal("Serveurs à jour\u00a0: 2 sur 3", view.Title);
        Assert.Contains("vers 12:30", view.Effect, StringComparison.Ordinal);
        Assert.Equal(["ns1.example (192.0.2.53)"], view.Authorities.Select(a => a.Label));
        Assert.Equal([LineState.Good, LineState.Pending, LineState.Unknown], view.Resolvers.Select(r => r.State));
    }

    [Fact]
    public void AnotherDay_IsNamed() => Assert.Contains(
        "2026-11-27 01:00", PropagationView.Of(Standing("prop.pending") with { Servers = [Server(Sight.Old) with { ExpectedAt = Noon.AddHours(13) }] }, Reported.English, TimeZoneInfo.Utc).Effect, StringComparison.Ordinal);

    [Fact]
    public void ANameServersName_IsDataToo()
    {
        var watch = Begun with { Servers = [Server(Sight.Seen) with { Label = "a\u202eb\u001b" }] };
        Assert.All(WatchText.Lines(watch, Reported.French, TimeZoneInfo.Utc), l => Assert.DoesNotContain(l, c => char.IsControl(c) || c == '\u202e'));
    }

    private static PropagationWatch Standing(string code) => code switch
    {
        "prop.pending" => Begun with
        {
            Published = Noon,
            Servers =
            [
                new ServerSight("192.0.2.53", ServerRole.Authority, "ns1.example") { Sight = Sight.Seen },
                Server(Sight.Seen), Server(Sight.Old) with { ExpectedAt = Noon.AddMinutes(30) }, Server(Sight.Silent),
            ],
        },
        "prop.unpublished" => Begun with { Servers = [new ServerSight("192.0.2.53", ServerRole.Authority, "ns1.example") { Sight = Sight.Absent }, Server(Sight.Absent)] },
        "prop.unseen" => Begun with { Servers = [Server(Sight.Old), Server(Sight.Silent)] },
        "prop.confirming" => Begun with { InARow = 1, Looks = 1, Published = Noon, Servers = [Server(Sight.Seen), Server(Sight.Silent)] },
        "prop.done" => Begun with { End = PropagationEnd.Done, Servers = [Server(Sight.Seen)] },
        "prop.overdue" => Begun with { End = PropagationEnd.TimeOver, Published = Noon, Servers = [Server(Sight.Old)] },
        _ => Begun with { Servers = [Server(Sight.Silent)] },
    };

    private static ServerSight Server(Sight sight) => new("9.9.9.9", ServerRole.Resolver, "Quad9") { Sight = sight };
}

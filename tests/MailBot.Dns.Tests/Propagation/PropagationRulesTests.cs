using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;

namespace MailBot.Dns.Tests.Propagation;

public sealed class PropagationRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DnsName Name = DnsName.Of("contoso.example");
    private static readonly MxRecord Wanted = new(Name, 3600, 10, DnsName.Of("new.example"));
    private static readonly SoaRecord Soa = new(Name, 3600, DnsName.Of("ns1.example"), DnsName.Of("hostmaster.example"), 7, 7200, 900, 1209600, 300);

    [Fact]
    public void AllNewTwice_IsDone()
    {
        var first = Step(Watch(), Noon, New("1.1.1.1"), New("8.8.8.8"));
        Assert.Equal((PropagationEnd.Running, 2, 2), (first.End, first.Seen, first.Answered));
        var second = Step(first, first.NextLook, New("1.1.1.1"), New("8.8.8.8"));
        Assert.Equal(PropagationEnd.Done, second.End);
    }

    [Fact]
    public void AStepBack_BeginsAnew()
    {
        var first = Step(Watch(), Noon, New("1.1.1.1"));
        var second = Step(first, first.NextLook, Old("1.1.1.1", 60));
        var third = Step(second, second.NextLook, New("1.1.1.1"));
        Assert.Equal((0, 1, PropagationEnd.Running), (second.InARow, third.InARow, third.End));
    }

    [Fact]
    public void AnOldAnswer_LastsAsLongAsItsTtl_AndTheNextLookIsJustAfter()
    {
        var watch = Step(Watch(), Noon, Authority(Wanted), New("1.1.1.1"), Old("8.8.8.8", 8));
        Assert.Equal(Noon.AddSeconds(8), watch.LastExpected);
        Assert.Equal(Noon.AddSeconds(9), watch.NextLook);
    }

    [Fact]
    public void NothingThere_LastsAsLongAsItWasFirstSeen_NotLonger()
    {
        var first = Step(Watch(), Noon, Authority(Wanted), Absent("8.8.8.8", 300));
        Assert.Equal(Noon.AddSeconds(300), first.LastExpected);
        var second = Step(first, Noon.AddSeconds(60), Authority(Wanted), Absent("8.8.8.8", 300));
        Assert.Equal(Noon.AddSeconds(300), second.LastExpected);
        var over = Step(second, Noon.AddSeconds(400), Authority(Wanted), Absent("8.8.8.8", 300));
        Assert.Equal(Noon.AddSeconds(700), over.LastExpected);
    }

    [Fact]
    public void SilentServers_AreNeitherSeenNorMissing()
    {
        var watch = Step(Watch(), Noon, New("1.1.1.1"), Silent("8.8.8.8"));
        Assert.Equal((1, 1), (watch.Seen, watch.Answered));
        Assert.Equal(PropagationEnd.Done, Step(watch, watch.NextLook, New("1.1.1.1"), Silent("8.8.8.8")).End);
    }

    [Fact]
    public void AuthoritiesAlone_AreNotThePublic()
    {
        var first = Step(Watch(), Noon, Authority(Wanted), Silent("8.8.8.8"));
        var second = Step(first, first.NextLook, Authority(Wanted), Silent("8.8.8.8"));
        Assert.Equal((PropagationEnd.Running, 0), (second.End, second.InARow));
    }

    [Fact]
    public void AnAuthorityThatLags_FollowsWithinTheZonesRefreshTime()
    {
        var watch = Step(Watch(), Noon, Authority(Wanted), Authority(null, "ns2.example"), Old("8.8.8.8", 60));
        Assert.Null(watch.Published);
        Assert.Equal(Noon.AddSeconds(7200), watch.Servers.Single(s => s.Label == "ns2.example").ExpectedAt);
        Assert.Equal(7u, watch.Servers[0].Serial);
    }

    [Fact]
    public void OldTtlAndAnHour_EndTheWatch()
    {
        var watch = Step(Watch(), Noon, Authority(Wanted), Old("8.8.8.8", 600));
        Assert.Equal(PropagationEnd.Running, Step(watch, Noon.AddSeconds(600 + 3599), Authority(Wanted), Old("8.8.8.8", 1)).End);
        Assert.Equal(PropagationEnd.TimeOver, Step(watch, Noon.AddSeconds(600 + 3600), Authority(Wanted), Old("8.8.8.8", 1)).End);
    }

    [Fact]
    public void WhatIsNeverPublished_IsSaidSo()
    {
        var watch = Step(Watch(), Noon, Authority(null), Absent("8.8.8.8", 300));
        Assert.Equal(PropagationEnd.NeverPublished, Step(watch, Noon.AddSeconds(300 + 3600), Authority(null), Absent("8.8.8.8", 300)).End);
    }

    [Fact]
    public void AVeryLongTtl_IsNotWatchedForMoreThanADay() =>
        Assert.Equal(PropagationEnd.TimeOver, Step(Step(Watch(), Noon, Authority(Wanted), Old("8.8.8.8", 604_800)), Noon.AddHours(24), Authority(Wanted), Old("8.8.8.8", 1)).End);

    [Fact]
    public void LooksBecomeSeldom_AndAreSpread()
    {
        var (watch, waits) = (Watch(), new List<double>());
        for (var look = 0; look < 7; look++)
        {
            var now = watch.NextLook;
            watch = PropagationRules.Advance(watch, [Authority(null), Old("8.8.8.8", 86_400)], now, 0.5);
            waits.Add((watch.NextLook - now).TotalSeconds);
        }

        Assert.Equal([15, 30, 60, 120, 300, 300, 300], waits.Select(w => Math.Round(w)));
        Assert.Equal((13.5, 16.5), (Wait(0), Wait(1)));

        double Wait(double jitter) => (PropagationRules.Advance(Watch(), [Authority(null)], Noon, jitter).NextLook - Noon).TotalSeconds;
    }

    [Fact]
    public void TheSecondLookAtTheChange_ComesSoon()
    {
        var watch = Watch() with { Looks = 20 };
        Assert.Equal(Noon.AddSeconds(15), Step(watch, Noon, New("8.8.8.8")).NextLook);
    }

    [Fact]
    public void WithoutAuthorities_AnOldValuesEndIsWorthALook() =>
        Assert.Equal(Noon.AddSeconds(6), Step(Watch(), Noon, Old("8.8.8.8", 5)).NextLook);

    [Fact]
    public void SpellingsOfTheSame_AreTheSame()
    {
        var text = new TxtRecord(Name, 60, ["v=spf1 "u8.ToArray(), "-all"u8.ToArray()]);
        var answer = new Answer(new Question(Name, RecordType.Txt), LookupOutcome.Found) { Records = [TxtRecord.Of(Name, 5, "other"), text] };
        Assert.Equal(Sight.Seen, PropagationRules.SightOf(answer, TxtRecord.Of(Name, 3600, "v=spf1 -all"), gone: false));
        Assert.Equal(Sight.Old, PropagationRules.SightOf(answer, TxtRecord.Of(Name, 3600, "v=spf1 ~all"), gone: false));
    }

    [Fact]
    public void AwaitingThatARecordGoes_IsTheOtherWayRound()
    {
        Assert.Equal(Sight.Old, PropagationRules.SightOf(New("1.1.1.1").Answer, Wanted, gone: true));
        Assert.Equal(Sight.Seen, PropagationRules.SightOf(Absent("1.1.1.1", 60).Answer, Wanted, gone: true));
        Assert.Equal(Sight.Silent, PropagationRules.SightOf(Silent("1.1.1.1").Answer, Wanted, gone: true));
    }

    [Fact]
    public void AWatch_SurvivesARestart()
    {
        var watch = Step(Watch(), Noon, Authority(Wanted), Old("8.8.8.8", 8), Absent("9.9.9.9", 300), Silent("1.1.1.1"));
        var back = PropagationWatch.FromJson(watch.ToJson());
        Assert.NotNull(back);
        Assert.Equal(watch.ToJson(), back.ToJson());
        Assert.Equal(
            PropagationRules.Advance(watch, [New("8.8.8.8")], Noon.AddSeconds(9), 0.5).ToJson(),
            PropagationRules.Advance(back, [New("8.8.8.8")], Noon.AddSeconds(9), 0.5).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"line":"nonsense","gone":false,"began":"2026-11-26T12:00:00+00:00","servers":[]}""")]
    public void WhatIsNoWatch_IsNone(string json) => Assert.Null(PropagationWatch.FromJson(json));

    private static PropagationWatch Watch() => PropagationWatch.For(Wanted, Noon);

    private static PropagationWatch Step(PropagationWatch watch, DateTimeOffset now, params IReadOnlyList<ServerReply> round) => PropagationRules.Advance(watch, round, now, 0.5);

    private static ServerReply New(string server) => Resolver(server, Found(Wanted));

    private static ServerReply Old(string server, uint ttl) => Resolver(server, Found(new MxRecord(Name, ttl, 10, DnsName.Of("old.example"))));

    private static ServerReply Absent(string server, uint kept) => Resolver(server, new Answer(Question, LookupOutcome.Empty) { NegativeTtl = kept });

    private static ServerReply Silent(string server) => Resolver(server, Answer.Undetermined(Question, NoAnswer.Timeout));

    private static ServerReply Resolver(string server, Answer answer) => new(server, ServerRole.Resolver, server, answer);

    private static ServerReply Authority(MxRecord? record, string host = "ns1.example") =>
        new("192.0.2.53", ServerRole.Authority, host, record is null ? new Answer(Question, LookupOutcome.Empty) { NegativeTtl = 300 } : Found(record), Soa);

    private static Question Question => new(Name, RecordType.Mx);

    private static Answer Found(DnsRecord record) => new(Question, LookupOutcome.Found) { Records = [record] };
}

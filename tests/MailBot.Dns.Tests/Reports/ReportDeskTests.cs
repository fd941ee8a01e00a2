using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Reports;

public sealed class ReportDeskTests
{
    private static readonly DeskCaller Anna = new("contoso", "anna");
    private static readonly DeskCaller Bruno = new("contoso", "bruno");

    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EqualReportsInTheMaking_AreMadeOnce()
    {
        var source = new HeldSource();
        var desk = Desk(source);
        var asking = new[] { Anna, Bruno, Anna }.Select(c => desk.AskAsync(Of("contoso.example"), c, null, Token)).ToArray();
        await source.Begun;
        var once = source.Asked;
        Assert.NotEqual(0, once);
        source.Release();
        var reports = (await Task.WhenAll(asking)).Select(a => Assert.IsType<DeskAnswer.Reported>(a).Report).ToArray();
        Assert.All(reports, r => Assert.Same(reports[0], r));
        await desk.AskAsync(Of("contoso.example"), Anna, null, Token);
        Assert.True(source.Asked >= once);
        Assert.Equal(reports[0].Questions.Distinct * 2, source.Asked);
    }

    [Fact]
    public async Task ReportsThatDiffer_AreMadeEach()
    {
        var source = new HeldSource();
        var desk = Desk(source);
        source.Release();
        var plain = await desk.AskAsync(Of("contoso.example"), Anna, null, Token);
        var selected = await desk.AskAsync(Of("contoso.example") with { Selectors = ["s1"] }, Anna, null, Token);
        Assert.NotSame(Assert.IsType<DeskAnswer.Reported>(plain).Report, Assert.IsType<DeskAnswer.Reported>(selected).Report);
    }

    [Fact]
    public async Task TheEleventhReportOfAUser_IsRefused_UntilAMinuteAfterTheFirst()
    {
        var desk = Open();
        for (var n = 0; n < 10; n++)
        {
            Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of($"d{n}.example"), Anna, null, Token));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = Assert.IsType<DeskAnswer.Refused>(await desk.AskAsync(Of("more.example"), Anna, null, Token));
        Assert.Equal((DeskRefusal.User, TimeSpan.FromSeconds(50)), (refused.Why, refused.RetryAfter));
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("more.example"), Bruno, null, Token));
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("more.example"), Anna with { Tenant = "fabrikam" }, null, Token));
        clock.Advance(refused.RetryAfter);
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("more.example"), Anna, null, Token));
        Assert.IsType<DeskAnswer.Refused>(await desk.AskAsync(Of("again.example"), Anna, null, Token));
    }

    [Fact]
    public async Task TheSixtyFirstReportOfATenant_IsRefused()
    {
        var desk = Open();
        for (var n = 0; n < 60; n++) Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of($"d{n}.example"), Anna with { User = $"u{n}" }, null, Token));
        Assert.Equal(DeskRefusal.Tenant, Assert.IsType<DeskAnswer.Refused>(await desk.AskAsync(Of("more.example"), Bruno, null, Token)).Why);
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("more.example"), new DeskCaller("fabrikam", "carla"), null, Token));
    }

    [Fact]
    public async Task TheSeventhReportOnADomain_IsRefused_WhoeverAsks()
    {
        var desk = Open();
        for (var n = 0; n < 6; n++) Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("contoso.example"), new DeskCaller($"t{n}", "u"), null, Token));
        Assert.Equal(DeskRefusal.Domain, Assert.IsType<DeskAnswer.Refused>(await desk.AskAsync(Of("contoso.example"), Anna, null, Token)).Why);
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("fabrikam.example"), Anna, null, Token));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("contoso.example"), Anna, null, Token));
    }

    [Fact]
    public async Task ARefusal_IsNotCounted()
    {
        var desk = Open();
        for (var n = 0; n < 30; n++) await desk.AskAsync(Of($"d{n}.example"), Anna, null, Token);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("contoso.example"), Anna, null, Token));
    }

    [Fact]
    public async Task WhoeverIsNotCounted_IsNotRefused()
    {
        var desk = Open();
        for (var n = 0; n < 100; n++) Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("contoso.example"), null, null, Token));
    }

    [Fact]
    public async Task OneOfTwoGivesUp_TheOtherStillGetsTheReport()
    {
        var source = new HeldSource();
        var desk = Desk(source);
        using var patience = new CancellationTokenSource();
        var impatient = desk.AskAsync(Of("contoso.example"), Anna, null, patience.Token);
        var patient = desk.AskAsync(Of("contoso.example"), Bruno, null, Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        source.Release();
        Assert.IsType<DeskAnswer.Reported>(await patient);
    }

    [Fact]
    public async Task EverybodyGivesUp_TheReportEnds_AndTheNextOneIsNew()
    {
        var source = new HeldSource();
        var desk = Desk(source);
        using var patience = new CancellationTokenSource();
        var impatient = desk.AskAsync(Of("contoso.example"), Anna, null, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        source.Release();
        Assert.True(Assert.IsType<DeskAnswer.Reported>(await desk.AskAsync(Of("contoso.example"), Bruno, null, Token)).Report.Complete);
    }

    [Fact]
    public void ManyStrangers_DontFillTheMemory()
    {
        var counts = new RecentCounts(clock);
        for (var n = 0; n < 5000; n++)
        {
            counts.Add($"d {n}");
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(counts.Keys, 1, 2000);
    }

    [Fact]
    public void EachRefusal_SaysWhenToAskAgain_InBothLanguages()
    {
        foreach (var why in Enum.GetValues<DeskRefusal>())
        {
            var refused = new DeskAnswer.Refused(why, TimeSpan.FromSeconds(12.3));
            var (french, english) = (DeskRefusalTexts.Say(refused, CultureInfo.GetCultureInfo("fr-FR")), DeskRefusalTexts.Say(refused, CultureInfo.GetCultureInfo("en-GB")));
            Assert.Contains("13 secondes", french, StringComparison.Ordinal);
            Assert.Contains("13 seconds", english, StringComparison.Ordinal);
        }
    }

    private static ReportRequest Of(string domain) => new(DnsName.Of(domain));

    private ReportDesk Open()
    {
        var source = new HeldSource();
        source.Release();
        return Desk(source);
    }

    private ReportDesk Desk(IDnsSource source) => new(new Reporter(source, clock), clock);

    /// <summary>Answers nothing until it is released.</summary>
    private sealed class HeldSource : IDnsSource
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ZoneSource zone = new([new AddressRecord(DnsName.Of("contoso.example"), 60, System.Net.IPAddress.Loopback)]);
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        /// <summary>The first question has come.</summary>
        public Task Begun => begun.Task;

        public void Release() => released.SetResult();

        public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            begun.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
            return await zone.AskAsync(question, cancellationToken);
        }
    }
}

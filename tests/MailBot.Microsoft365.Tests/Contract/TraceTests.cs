using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class TraceTests
{
    [Fact]
    public async Task EachFilter_NarrowsWhatIsFound()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.ProbeAsync(ProbeOrigin.Inside, "contact@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.ProbeAsync(ProbeOrigin.Outside, "karim@serrurerie.example", "Devis 2");
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        var all = new TraceQuery(null, null, null, bench.Clock.GetUtcNow().AddHours(-1));

        Assert.Equal(["Devis 2", "MailBot 1", "MailBot 1", "MailBot 1"], (await FoundAsync(bench, all)).Select(m => m.Subject));
        Assert.Equal("Devis 2", Assert.Single(await FoundAsync(bench, all with { Recipient = ProviderOnTenant.Address("karim@serrurerie.example") })).Subject);
        Assert.Equal("Devis 2", Assert.Single(await FoundAsync(bench, all with { Sender = bench.Probe.Sender(ProbeOrigin.Outside) })).Subject);
        Assert.Equal(3, (await FoundAsync(bench, all with { SubjectStart = "MailBot" })).Count);
        Assert.Single(await FoundAsync(bench, all with { Since = bench.Clock.GetUtcNow().AddMinutes(-15) }));
        Assert.Single((await FoundAsync(bench, all with { SubjectStart = "MailBot" })).Select(m => m.Id).Distinct());
    }

    [Fact]
    public async Task OlderThanTenDays_IsAskedForAsTenDays()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.ProbeAsync(ProbeOrigin.Inside, "karim@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromDays(9));

        Assert.Single(await FoundAsync(bench, new TraceQuery(null, null, null, bench.Clock.GetUtcNow().AddDays(-60))));
    }

    [Fact]
    public async Task AnUnknownAddressOfTheCompany_FailsWithItsCode()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.ProbeAsync(ProbeOrigin.Inside, "personne@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", await bench.WhyAsync());
    }

    [Fact]
    public async Task WhatDidNotFail_HasNoReason()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.ProbeAsync(ProbeOrigin.Inside, "karim@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        var delivered = Assert.Single(await FoundAsync(bench, new TraceQuery(null, null, null, bench.Clock.GetUtcNow().AddHours(-1))));

        Assert.IsType<Reading<string>.Missing>(await bench.Trace.WhyFailedAsync(delivered, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task ATraceThatIsDown_IsUnavailable()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, "Get-MessageTraceV2", times: null);

        var reading = await bench.RunAsync(
            bench.Trace.FindAsync(new TraceQuery(null, null, null, bench.Clock.GetUtcNow().AddHours(-1)), ProviderOnTenant.Cancelled));

        Assert.IsType<Reading<IReadOnlyList<TracedMessage>>.Unavailable>(reading);
    }

    private static Task<IReadOnlyList<TracedMessage>> FoundAsync(ProviderOnTenant bench, TraceQuery query) =>
        bench.Trace.FindAsync(query, ProviderOnTenant.Cancelled).FoundAsync();
}

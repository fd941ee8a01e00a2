using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Checks.Provider;

public sealed class ExpectedComparingTests
{
    [Theory]
    [InlineData("Mx/good-m365-new", "MX Ok, TXT Ok, CNAME Ok, TXT NotRequired")]
    [InlineData("Mx/alone-with-another-preference", "MX OkDifferent")]
    [InlineData("Mx/good-gateway", "MX OkDifferent")]
    [InlineData("Provider/google-expects-five", "MX OkDifferent, MX OkDifferent")]
    [InlineData("Provider/mx-differs", "MX Wrong")]
    [InlineData("Provider/both-microsoft-forms", "MX Wrong")]
    [InlineData("Mx/none-expected", "MX Missing")]
    [InlineData("Provider/alias-missing", "CNAME Missing")]
    [InlineData("Provider/alias-differs", "CNAME Wrong")]
    [InlineData("Provider/alias-optional-absent", "CNAME NotRequired")]
    [InlineData("Provider/verified-without-token", "TXT NotRequired")]
    [InlineData("Srv/differs", "SRV Wrong")]
    [InlineData("Srv/legacy-never-demanded", "")]
    public async Task WhatTheProviderWants_IsCompared(string name, string states) => Assert.Equal(states, await ComparedAsync(name, certain: true));

    [Theory]
    [InlineData("Mx/good-m365-old", "TXT Ok, CNAME Ok, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Provider/spf-nested", "TXT OkDifferent, CNAME Ok, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Provider/spf-missing", "TXT Wrong, CNAME Ok, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Provider/spf-include-silent", "TXT Unknown, CNAME Ok, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Autodiscover/missing", "TXT Ok, CNAME Missing, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Autodiscover/through-own-alias", "TXT Ok, CNAME OkDifferent, CNAME NotRequired, CNAME NotRequired")]
    [InlineData("Mx/good-google-new", "TXT OkDifferent")]
    [InlineData("Mx/good-parked", "MX Ok, TXT Ok")]
    [InlineData("Mx/parked-without-null", "MX Missing, TXT Ok")]
    [InlineData("Mx/good-self-hosted", "MX Ok, TXT Ok")]
    [InlineData("Mx/silent", "")]
    public async Task WithoutAProvidersWord_TheTemplateIsCompared_AsProbable(string name, string states) => Assert.Equal(states, await ComparedAsync(name, certain: false));

    private static async Task<string> ComparedAsync(string name, bool certain)
    {
        var report = await ZoneCase.Named(name).ReportAsync(TestContext.Current.CancellationToken);
        Assert.All(report.Expected, e => Assert.Equal(certain, e.Expected.Certain));
        return string.Join(", ", report.Expected.Select(e => $"{e.Expected.Record.Type.Label()} {e.State}"));
    }
}

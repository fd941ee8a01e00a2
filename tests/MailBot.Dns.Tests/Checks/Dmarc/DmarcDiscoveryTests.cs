using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Dmarc;

/// <summary>The tree walk and policy discovery of RFC 9989 4.10, seen from outside.</summary>
public sealed class DmarcDiscoveryTests
{
    private const string Reject = "v=DMARC1; p=reject";

    /// <param name="zone">«name=record» with bars between.</param>
    [Theory]
    [InlineData("x.example", "x.example=v=DMARC1; p=reject", "x.example", "x.example", "p", "reject", "reject")]
    [InlineData("x.example", "", null, "x.example", null, null, null)]
    [InlineData("a.mail.x.example", "mail.x.example=v=DMARC1; p=none|x.example=v=DMARC1; p=reject; sp=quarantine", "x.example", "x.example", "sp", "quarantine", "quarantine")]
    [InlineData("a.mail.x.example", "mail.x.example=v=DMARC1; p=none; psd=n|x.example=v=DMARC1; p=reject", "mail.x.example", "mail.x.example", "p", "none", "none")]
    [InlineData("a.mail.x.example", "a.mail.x.example=v=DMARC1; p=none|x.example=v=DMARC1; p=reject", "a.mail.x.example", "x.example", "p", "none", "none")]
    [InlineData("a.x.example", "x.example=v=DMARC1; p=reject", "x.example", "x.example", "p", "reject", "reject")]
    [InlineData("a.x.example", "x.example=v=DMARC1; p=reject; np=none", "x.example", "x.example", "p", "reject", "reject")]
    [InlineData("missing.x.example", "x.example=v=DMARC1; p=reject; sp=quarantine; np=none", "x.example", "x.example", "np", "none", "none")]
    [InlineData("missing.x.example", "x.example=v=DMARC1; p=reject; sp=quarantine", "x.example", "x.example", "sp", "quarantine", "quarantine")]
    [InlineData("missing.x.example", "x.example=v=DMARC1; p=reject", "x.example", "x.example", "p", "reject", "reject")]
    [InlineData("a.x.example", "example=v=DMARC1; p=none; sp=reject; psd=y", "example", "x.example", "sp", "reject", "reject")]
    [InlineData("a.x.example", "x.example=v=DMARC1; p=quarantine|example=v=DMARC1; p=reject; psd=y", "x.example", "x.example", "p", "quarantine", "quarantine")]
    [InlineData("a.x.example", "x.example=v=DMARC1; p=quarantine|example=v=DMARC1; p=reject", "example", "example", "p", "reject", "reject")]
    [InlineData("x.example", "x.example=v=DMARC1; p=quarantine; psd=y|example=v=DMARC1; p=reject", "x.example", "x.example", "p", "quarantine", "quarantine")]
    [InlineData("x.example", "x.example=v=DMARC1; p=reject; t=y", "x.example", "x.example", "p", "reject", "quarantine")]
    [InlineData("x.example", "x.example=v=DMARC1; p=quarantine; t=y", "x.example", "x.example", "p", "quarantine", "none")]
    [InlineData("x.example", "x.example=v=DMARC1; p=none; t=y", "x.example", "x.example", "p", "none", "none")]
    [InlineData("x.example", "x.example=v=DMARC1 p=reject", null, "x.example", null, null, null)]
    [InlineData("x.example", "x.example=v=DMARC1; p=rejct; rua=mailto:d@x.example", "x.example", "x.example", "p", "none", "none")]
    [InlineData("x.example", "x.example=v=DMARC1; p=rejct; rua=d@x.example", null, "x.example", null, null, null)]
    [InlineData("x.example", "x.example=v=DMARC1; p=rejct", null, "x.example", null, null, null)]
    [InlineData("x.example", "x.example=v=DMARC1; rua=mailto:d@x.example", "x.example", "x.example", "p", "none", "none")]
    [InlineData("x.example", "x.example=v=DMARC1; p=reject; sp=strict; rua=mailto:d@x.example", "x.example", "x.example", "p", "none", "none")]
    [InlineData("x.example", "x.example=v=DMARC1; p=reject; np=strict", null, "x.example", null, null, null)]
    [InlineData("a.x.example", "a.x.example=v=DMARC1; p=none|a.x.example=v=DMARC1; p=reject|x.example=v=DMARC1; p=quarantine", "x.example", "x.example", "p", "quarantine", "quarantine")]
    [InlineData("x.example", "x.example=v=DMARC1; p=none|x.example=something else", "x.example", "x.example", "p", "none", "none")]
    [InlineData("x.example", "x.example=V = DMARC1 ; P=REJECT ", "x.example", "x.example", "p", "reject", "reject")]
    public async Task ADomain_HasThePolicyOfTheStandard(string domain, string zone, string? policyDomain, string organization, string? tag, string? policy, string? effective)
    {
        var records = zone.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('=', 2)).Select(r => (r[0], r[1]));
        var report = await Walks.ReportAsync(domain, "x.example. MX 0 .\na.x.example. MX 0 .\na.mail.x.example. MX 0 .\n" + Walks.Dmarc(records));
        Assert.NotNull(report.Dmarc);
        Assert.Equal((policyDomain, (string?)organization, tag, policy, effective),
            (report.Dmarc.PolicyDomain?.Text, report.Dmarc.OrganizationalDomain?.Text, report.Dmarc.Tag, report.Dmarc.Policy, report.Dmarc.EffectivePolicy));
    }

    [Theory]
    [InlineData("x.example", "x.example example")]
    [InlineData("a.x.example", "a.x.example x.example example")]
    [InlineData("1.2.3.4.5.x.example", "1.2.3.4.5.x.example 2.3.4.5.x.example 3.4.5.x.example 4.5.x.example 5.x.example x.example example")]
    [InlineData("1.2.3.4.5.6.x.example", "1.2.3.4.5.6.x.example 2.3.4.5.6.x.example 3.4.5.6.x.example 4.5.6.x.example 5.6.x.example 6.x.example x.example example")]
    [InlineData("1.2.3.4.5.6.7.8.9.x.example", "1.2.3.4.5.6.7.8.9.x.example 5.6.7.8.9.x.example 6.7.8.9.x.example 7.8.9.x.example 8.9.x.example 9.x.example x.example example")]
    public async Task AWalk_AsksForEachLevelOnce_AndForEightAtMost(string domain, string visited)
    {
        var report = await Walks.ReportAsync(domain, "x.example. MX 0 .\n");
        Assert.Equal(visited.Split(' ').Select(v => "_dmarc." + v).Order(), Walks.Asked(report, RecordType.Txt, "_dmarc.").Order());
    }

    [Fact]
    public async Task ARecordFarUp_IsFoundAlthoughLevelsAreJumped()
    {
        var report = await Walks.ReportAsync("1.2.3.4.5.6.7.8.9.x.example", "1.2.3.4.5.6.7.8.9.x.example. MX 0 .\n" + Walks.Dmarc(("4.5.6.7.8.9.x.example", "v=DMARC1; p=none"), ("x.example", Reject)));
        Assert.Equal(DnsName.Of("x.example"), report.Dmarc!.PolicyDomain);
    }

    /// <summary>Whether the name exists got no answer: only where that changes the policy is the policy unknown.</summary>
    [Theory]
    [InlineData("v=DMARC1; p=reject; sp=quarantine", "quarantine")]
    [InlineData("v=DMARC1; p=reject; sp=quarantine; np=reject", null)]
    public async Task ANameOfUnknownExistence_HasAPolicyWhereSpAndNpAgree(string record, string? policy)
    {
        var report = await Walks.ReportAsync("a.x.example", new Silent(DnsName.Of("a.x.example"), RecordType.Mx, Walks.Dmarc(("x.example", record))));
        Assert.Equal(policy, report.Dmarc?.Policy);
        Assert.Equal(policy is null, report.InDoubt.Contains(MailArea.Dmarc));
    }

    [Theory]
    [InlineData("_dmarc.a.x.example")]
    [InlineData("_dmarc.x.example")]
    [InlineData("_dmarc.example")]
    public async Task ALevelWithoutAnswer_LeavesThePolicyUnknown_NeverMissing(string level)
    {
        var report = await Walks.ReportAsync("a.x.example", new Silent(DnsName.Of(level), RecordType.Txt, "a.x.example. MX 0 .\n"));
        Assert.Null(report.Dmarc);
        Assert.Contains(MailArea.Dmarc, report.InDoubt);
        Assert.DoesNotContain(report.Findings, f => f.Code.Text.StartsWith("dmarc.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheOwnRecord_CountsAlthoughALevelAboveIsSilent()
    {
        var report = await Walks.ReportAsync("x.example", new Silent(DnsName.Of("_dmarc.example"), RecordType.Txt, "x.example. MX 0 .\n" + Walks.Dmarc(("x.example", Reject))));
        Assert.Equal(("reject", null), (report.Dmarc!.Policy, report.Dmarc.OrganizationalDomain));
        Assert.DoesNotContain(MailArea.Dmarc, report.InDoubt);
    }

    private sealed class Silent(DnsName name, RecordType type, string zone) : IDnsSource
    {
        private readonly ZoneSource below = new(ZoneFile.Read(zone));

        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
            question.Name == name && question.Type == type ? ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Timeout)) : below.AskAsync(question, cancellationToken);
    }
}

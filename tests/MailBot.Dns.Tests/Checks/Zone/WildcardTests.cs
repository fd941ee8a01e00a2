using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Zone;

public sealed class WildcardTests
{
    [Fact]
    public void TheNameThatIsAsked_IsTheSameForADomain_AndAnotherForAnother()
    {
        var name = Wildcard.NameUnder(DnsName.Of("contoso.example"));
        Assert.Equal(name, Wildcard.NameUnder(DnsName.Of("CONTOSO.example.")));
        Assert.NotEqual(name!.Labels[0], Wildcard.NameUnder(DnsName.Of("fabrikam.example"))!.Labels[0]);
        Assert.Equal("contoso.example", name.Parent.Text);
    }

    [Fact]
    public async Task WithoutAWildcard_OneQuestionIsEnough()
    {
        var label = Wildcard.NameUnder(DnsName.Of("contoso.example"))!;
        var report = await new Reporter(new ZoneSource(ZoneFile.Read("contoso.example MX 0 .")), TimeProvider.System)
            .MakeAsync(new ReportRequest(DnsName.Of("contoso.example")), null, TestContext.Current.CancellationToken);
        Assert.Single(report.Answers, a => a.Question.Name == label);
    }
}

using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Rendering;

public sealed class ReportViewTests
{
    private static readonly DnsName Domain = DnsName.Of("contoso.example");

    [Fact]
    public void TheSixLines_AreAlwaysThere_InTheirOrder()
    {
        var view = View(new DomainReport(Domain, DateTimeOffset.UnixEpoch, Verdict.Ok));
        Assert.Equal(["Serveur de mail", "MX", "SPF", "DKIM", "DMARC", "SRV"], view.Lines.Select(l => l.Label));
        Assert.All(view.Lines, l => Assert.Equal((LineState.Good, "rien à signaler"), (l.State, l.Sentence)));
        Assert.Equal("Tout va bien", view.Verdict);
    }

    [Fact]
    public void AnError_StandsBeforeADoubt_AndADoubtBeforeAWarning()
    {
        Assert.Equal(LineState.Bad, Line(Severity.Error, inDoubt: true).State);
        var doubt = Line(Severity.Warning, inDoubt: true);
        Assert.Equal(LineState.Unknown, doubt.State);
        Assert.Equal((1, 1), (doubt.Findings.Count, doubt.More));
        Assert.Equal(LineState.Attention, Line(Severity.Warning, inDoubt: false).State);
        Assert.Equal(LineState.Good, Line(Severity.Info, inDoubt: false).State);
    }

    [Fact]
    public void AReportInTheMaking_IsPending_WhereNothingIsKnownYet()
    {
        var view = View(new DomainReport(Domain, DateTimeOffset.UnixEpoch, Verdict.Ok) { Complete = false });
        Assert.Equal(LineState.Pending, view.State);
        Assert.All(view.Lines, l => Assert.Equal(LineState.Pending, l.State));
    }

    [Fact]
    public void AChangeThatReplacesByPurpose_NamesTheRecordThatGoes_AndLeavesTheOthers()
    {
        var (old, other, spf) = (TxtRecord.Of(Domain, 300, "v=spf1 +all"), TxtRecord.Of(Domain, 300, "MS=ms1"), TxtRecord.Of(Domain, 300, "v=spf1 -all"));
        var report = Fixed(RecordFix.ReplaceAll(spf)) with
        {
            Answers = [new Answer(new Question(Domain, RecordType.Txt), LookupOutcome.Found) { Records = [old, other] }],
        };
        var change = Assert.Single(Assert.Single(View(report).Findings).Changes);
        Assert.Equal("@", change.HostField);
        Assert.Equal(RecordForms.ZoneLine(old), Assert.Single(change.Replaces));
        var entry = change.In(RecordForm.Route53);
        Assert.NotNull(entry);
        Assert.Equal("\"MS=ms1\"\n\"v=spf1 -all\"", entry.Fields.Single(f => f.Field == FormField.Value).Text);
        var commands = change.In(RecordForm.PowerShell);
        Assert.NotNull(commands);
        Assert.Equal(["Remove-DnsServerResourceRecord", "Add-DnsServerResourceRecord"], commands.Commands.Select(c => c.Split(' ')[0]));
    }

    [Fact]
    public void ARecordInSomebodyElsesZone_HasNoFormOfOurs()
    {
        var record = TxtRecord.Of(DnsName.Of("contoso.example._report._dmarc.vendor.test"), 3600, "v=DMARC1;");
        var change = Assert.Single(Assert.Single(View(Fixed(RecordFix.Add(record))).Findings).Changes);
        Assert.Null(change.Zone);
        Assert.Null(change.In(RecordForm.Ovh));
        Assert.Equal("contoso.example._report._dmarc.vendor.test.", change.HostField);
    }

    [Fact]
    public void ADomainWithinAZone_IsTypedRelativeToTheZone()
    {
        var domain = DnsName.Of("mail.contoso.example");
        var report = new DomainReport(domain, DateTimeOffset.UnixEpoch, Verdict.Critical)
        {
            Findings = [Raised(Severity.Error) with { Fixes = [RecordFix.Add(ZoneFile.ReadRecord("mail.contoso.example. MX 10 a.example."))] }],
            Answers = [new Answer(new Question(Domain, RecordType.Ns), LookupOutcome.Found) { Records = [new NsRecord(Domain, 60, DnsName.Of("ns.example"))] }],
        };
        Assert.Equal("mail", Assert.Single(Assert.Single(View(report).Findings).Changes).HostField);
    }

    private static ReportView View(DomainReport report) => ReportView.Of(report, Reported.French);

    private static Finding Raised(Severity severity) => new(new FindingCode("prop.silent", severity, MailArea.Spf));

    private static DomainReport Fixed(RecordFix fix) =>
        new(Domain, DateTimeOffset.UnixEpoch, Verdict.Critical) { Findings = [Raised(Severity.Error) with { Fixes = [fix] }] };

    private static AreaView Line(Severity severity, bool inDoubt) => View(new DomainReport(Domain, DateTimeOffset.UnixEpoch, Verdict.Attention)
    {
        Findings = [Raised(severity)],
        InDoubt = inDoubt ? new HashSet<MailArea> { MailArea.Spf } : [],
    }).Lines.Single(l => l.Area == MailArea.Spf);
}

using System.Text.Json;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering.Json;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>The document of `dns report --json`, key by key: programs read it.</summary>
public sealed class JsonTextTests
{
    private static readonly DnsName Domain = DnsName.Of("contoso.example");

    [Fact]
    public void AReport_HasTheAgreedKeys_InTheAgreedOrder()
    {
        var answer = new Answer(new Question(Domain, RecordType.Txt), LookupOutcome.NoSuchName) { Server = "127.0.0.1:5353", NegativeTtl = 300 };
        var (old, now) = (TxtRecord.Of(Domain, 300, "v=spf1 +all"), TxtRecord.Of(Domain, 3600, "v=spf1 -all"));
        var report = new DomainReport(Domain, new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.FromHours(1)), Verdict.Critical)
        {
            Findings = [new Finding(new FindingCode("prop.silent", Severity.Error, MailArea.Spf)) { Fixes = [RecordFix.Replace(old, now)], Evidence = [Evidence.Of(answer)] }],
            Provider = new ProviderSummary("microsoft365", ProviderCertainty.Probable),
            Spf = new SpfSummary("v=spf1 +all", 5, 1),
            Dmarc = new DmarcSummary(Domain, Domain, "p", "reject", "quarantine"),
            Questions = new QuestionCount(52, 52, 1),
            Elapsed = TimeSpan.FromMilliseconds(88.64),
        };
        using var document = JsonDocument.Parse(JsonText.Of(report, Reported.English));
        var root = document.RootElement;
        Assert.Equal(
            ["domain", "checkedAt", "verdict", "provider", "findings", "spf", "dmarc", "questions", "elapsedMilliseconds"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("contoso.example", "2026-11-23T10:00:00.000Z", "critical", 88.6), (Text(root, "domain"), Text(root, "checkedAt"), Text(root, "verdict"), root.GetProperty("elapsedMilliseconds").GetDouble()));
        Assert.Equal("""{"id":"microsoft365","certainty":"probable"}""", root.GetProperty("provider").GetRawText());
        Assert.Equal("""{"asked":52,"distinct":52,"undetermined":1}""", root.GetProperty("questions").GetRawText());
        Assert.Equal("""{"policyDomain":"contoso.example","organizationalDomain":"contoso.example","tag":"p","policy":"reject","effectivePolicy":"quarantine"}""", root.GetProperty("dmarc").GetRawText());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal(("prop.silent", "error", "no server answered"), (Text(finding, "code"), Text(finding, "severity"), Text(finding, "title")));
        var fix = finding.GetProperty("fix")[0];
        Assert.Equal(("replace", "contoso.example.", "TXT", "\"v=spf1 -all\""), (Text(fix, "action"), Text(fix, "owner"), Text(fix, "type"), Text(fix, "value")));
        Assert.Equal("\"v=spf1 +all\"", fix.GetProperty("replaces")[0].GetString());
        Assert.Equal(("contoso.example.", "TXT", "127.0.0.1:5353", "noSuchName"), (Text(finding.GetProperty("evidence")[0], "name"), Text(finding.GetProperty("evidence")[0], "type"), Text(finding.GetProperty("evidence")[0], "server"), Text(finding.GetProperty("evidence")[0], "outcome")));
    }

    [Fact]
    public void AFix_PutTogether_IsARecordAgain()
    {
        var record = TxtRecord.Of(DnsName.Of("s1._domainkey.contoso.example"), 300, "v=DKIM1; p=" + new string('A', 400));
        var report = new DomainReport(Domain, DateTimeOffset.UnixEpoch, Verdict.Critical) { Findings = [new Finding(new FindingCode("prop.silent", Severity.Error, MailArea.Dkim)) { Fixes = [RecordFix.Add(record)] }] };
        using var document = JsonDocument.Parse(JsonText.Of(report, Reported.French));
        var fix = document.RootElement.GetProperty("findings")[0].GetProperty("fix")[0];
        var typed = TypedRecordReader.Read($"{Text(fix, "owner")} {fix.GetProperty("ttl").GetInt64()} {Text(fix, "type")} {Text(fix, "value")}");
        Assert.Equal(record.Text, Assert.IsType<TxtRecord>(Assert.IsType<TypedRecord.Understood>(typed).Record).Text);
    }

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
}

using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Tests.Checks.Zone;

public sealed class UnansweredTests
{
    [Fact]
    public void OneServerThatFailsOnOneType_IsOneFinding()
    {
        var silent = Enumerable.Range(1, 9).Select(i => Answer.Undetermined(Asked($"h{i}.contoso.example", RecordType.Tlsa), NoAnswer.ServerFailure, "9.9.9.9:53"));
        var finding = Assert.Single(Unanswered.Findings([.. silent, Spoken("9.9.9.9:53")], new HashSet<Question>()));
        Assert.Equal("h1.contoso.example, h2.contoso.example, h3.contoso.example, h4.contoso.example, h5.contoso.example… TLSA", finding.Facts["question"]);
        Assert.Equal(("9.9.9.9:53", "SERVFAIL", 9), (finding.Facts["server"], finding.Facts["why"], finding.Evidence.Count));
    }

    [Fact]
    public void OtherServersTypesAndReasons_AreFindingsOfTheirOwn() => Assert.Equal(4, Unanswered.Findings(
        [
            Spoken("1.1.1.1:53"), Answer.Undetermined(Asked("a.example", RecordType.A), NoAnswer.Timeout, "1.1.1.1:53"), Answer.Undetermined(Asked("a.example", RecordType.A), NoAnswer.Timeout, "8.8.8.8:53"),
            Answer.Undetermined(Asked("a.example", RecordType.Mx), NoAnswer.Timeout, "1.1.1.1:53"), Answer.Undetermined(Asked("b.example", RecordType.Mx), NoAnswer.Refused, "1.1.1.1:53"),
        ], new HashSet<Question>()).Count());

    [Fact]
    public void WhereNothingWasAnswered_ItIsOneFinding()
    {
        var finding = Assert.Single(Unanswered.Findings(
            [Answer.Undetermined(Asked("a.example", RecordType.Mx), NoAnswer.Timeout, "1.1.1.1:53"), Answer.Undetermined(Asked("b.example", RecordType.Txt), NoAnswer.Timeout, "1.1.1.1:53")], new HashSet<Question>()));
        Assert.Equal(("a.example, b.example", 2), (finding.Facts["question"], finding.Evidence.Count));
    }

    [Fact]
    public void SilenceAboutWhatTheVerdictNeeds_IsAWarning()
    {
        var (needed, other) = (Asked("contoso.example", RecordType.Mx), Asked("default._bimi.contoso.example", RecordType.Txt));
        var findings = Unanswered.Findings([Spoken(""), Answer.Undetermined(needed, NoAnswer.Timeout), Answer.Undetermined(other, NoAnswer.Timeout)], new HashSet<Question> { needed });
        Assert.Equal([Severity.Warning, Severity.Info], findings.Select(f => f.Severity));
    }

    [Fact]
    public void EveryReason_HasItsWord() => Assert.DoesNotContain(
        Enum.GetValues<NoAnswer>().Where(w => w is not (NoAnswer.Mismatched or NoAnswer.Unreadable)).SelectMany(w => Unanswered.Findings([Answer.Undetermined(Asked("a.example", RecordType.A), w)], new HashSet<Question>())),
        f => f.Facts["why"] == "???");

    private static Answer Spoken(string server) => new(Asked("there.example", RecordType.A), LookupOutcome.Empty) { Server = server };

    private static Question Asked(string name, RecordType type) => new(DnsName.Of(name), type);
}

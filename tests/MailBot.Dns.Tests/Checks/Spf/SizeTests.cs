using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Checks.Spf;

/// <summary>The size of the whole answer, as it would be on the wire.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData(512, null)]
    [InlineData(513, Severity.Info)]
    [InlineData(1232, Severity.Info)]
    [InlineData(1233, Severity.Warning)]
    public async Task AllTextsOfTheDomain_AreWeighedTogether(int octets, Severity? severity)
    {
        var finding = (await Walks.ReportAsync("contoso.example", Zone(octets))).Findings.SingleOrDefault(f => f.Code.Text == "spf.answer-size");
        Assert.Equal(severity, finding?.Severity);
        if (finding is not null) Assert.Equal($"{octets}", finding.Facts["octets"]);
    }

    /// <summary>33 octets of header and question, 38 of the rule, the rest in texts, whose owner's name is a pointer.</summary>
    private static string Zone(int octets)
    {
        var left = octets - 33 - 38;
        var texts = new List<string> { "contoso.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"" };
        while (left > 0)
        {
            var text = Math.Min(left - 13, 200);
            if (left - 13 - text is > 0 and < 14) text -= 14;
            texts.Add($"contoso.example. TXT \"{new string((char)('a' + texts.Count), text)}\"");
            left -= text + 13;
        }

        return string.Join('\n', texts) + "\n";
    }
}

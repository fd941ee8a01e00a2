using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>The server's line is no better than what the MX records lead to.</summary>
public sealed class ServerLineTests
{
    [Theory]
    [InlineData("contoso.example. MX 0 1.2.3.4.", LineState.Bad, "aucun serveur joignable")]
    [InlineData("contoso.example. MX 0 gone.contoso.example.", LineState.Bad, "gone.contoso.example n’existe pas")]
    [InlineData("contoso.example. TXT \"v=spf1 mx -all\"", LineState.Bad, "aucun serveur annoncé")]
    [InlineData("contoso.example. MX 0 .\ncontoso.example. TXT \"v=spf1 -all\"", LineState.Good, "aucun serveur annoncé")]
    public async Task WhereNoServerTakesMail_TheLineSaysSo(string records, LineState state, string sentence)
    {
        var report = await Reported.OfAsync("contoso.example. SOA ns.contoso.example. root.contoso.example. 1 7200 900 1209600 3600\n" + records);
        var line = ReportView.Of(report, Reported.French).Lines.Single(l => l.Area == MailArea.Server);
        Assert.Equal(state, line.State);
        Assert.StartsWith(sentence, line.Sentence, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using MailBot.Dns.Checks.Spf;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Rendering.Json;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Checks.Spf.Bench;
using MailBot.Dns.Tests.Rendering;
using MailBot.Dns.Tests.Web;

namespace MailBot.Dns.Tests.Checks.Spf.Rendering;

public sealed class SpfTreeTextTests
{
    private const string Zone =
        """
        contoso.example. TXT "v=spf1 a:gone.contoso.example include:_spf.provider.example include:_b.provider.example exists:%{i}.contoso.example -all"
        _spf.provider.example. TXT "v=spf1 ip4:198.51.0.0/16 include:_b.provider.example ~all"
        _b.provider.example. TXT "v=spf1 mx:none.provider.example ip4:203.0.113.0/24 ~all"
        """;

    [Fact]
    public async Task ATree_TellsWhatEachBranchCosts_AndMarksWhatIsVoid()
    {
        var lines = SpfTreeText.Lines(await ReadAsync(Zone), Reported.French);
        Assert.Equal(
            """
            Arbre des recherches : 7 sur 10, dont 3 sans résultat ; adresses IPv4 autorisées : 65 792
              contoso.example  v=spf1 a:gone.contoso.example include:_spf.provider.example include:_b.provider.example exists:%{i}.contoso.ex…
              ├─ a:gone.contoso.example  recherches : 1, SANS RÉSULTAT
              ├─ include:_spf.provider.example  recherches : 3, dont sans résultat : 1, adresses IPv4 : 65 792
              │  _spf.provider.example  v=spf1 ip4:198.51.0.0/16 include:_b.provider.example ~all
              │  └─ include:_b.provider.example  recherches : 2, dont sans résultat : 1, adresses IPv4 : 256
              │     _b.provider.example  v=spf1 mx:none.provider.example ip4:203.0.113.0/24 ~all
              │     └─ mx:none.provider.example  recherches : 1, SANS RÉSULTAT
              ├─ include:_b.provider.example  recherches : 2, dont sans résultat : 1, adresses IPv4 : 256, déjà vu plus haut
              └─ exists:%{i}.contoso.example  recherches : 1, dépend de chaque message
            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines).Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Fact]
    public async Task AReport_ShowsIt_WhereTheRuleIsInTrouble_OrEvidenceIsWanted()
    {
        var (broken, fine) = (await Reported.OfAsync(Zone), await Reported.OfAsync("contoso.example. TXT \"v=spf1 include:b.example.net -all\"\nb.example.net. TXT \"v=spf1 ip4:192.0.2.1 -all\""));
        Assert.Contains(ReportText.Lines(broken, new TerminalOptions(Reported.English)), IsTree);
        Assert.DoesNotContain(ReportText.Lines(fine, new TerminalOptions(Reported.English)), IsTree);
        Assert.Contains(ReportText.Lines(fine, new TerminalOptions(Reported.English, Evidence: true)), IsTree);
    }

    [Fact]
    public async Task TheDocument_HasTheSameTree()
    {
        using var document = JsonDocument.Parse(JsonText.Of(await Reported.OfAsync(Zone), Reported.English));
        var spf = document.RootElement.GetProperty("spf");
        Assert.Equal(["record", "lookups", "voidLookups", "ipv4Addresses", "tree"], spf.EnumerateObject().Select(p => p.Name));
        var branches = spf.GetProperty("tree").GetProperty("branches");
        Assert.Equal(["void", "followed", "drawnAbove", "senderDecides"], branches.EnumerateArray().Select(b => b.GetProperty("state").GetString()));
        Assert.Equal([1, 3, 2, 1], branches.EnumerateArray().Select(b => b.GetProperty("lookups").GetInt32()));
    }

    /// <summary>Every zone's tree can be drawn in both languages, in lines that a terminal can be given.</summary>
    [Fact]
    public async Task EveryTree_SpeaksBothLanguages_AndStaysHarmless()
    {
        foreach (var zone in ZoneCase.All.Where(z => z.Name.StartsWith("Spf/", StringComparison.Ordinal)))
        {
            if ((await zone.ReportAsync(TestContext.Current.CancellationToken)).Spf is not { Tree: not null } spf) continue;
            var (french, english) = (SpfTreeText.Lines(spf, Reported.French).ToArray(), SpfTreeText.Lines(spf, Reported.English).ToArray());
            Assert.NotEqual(french[0], english[0]);
            Assert.Equal(french.Length, english.Length);
            Assert.All(french, l => Assert.DoesNotContain(l, char.IsControl));
        }
    }

    /// <summary>Ten diamonds on each other reach the last record on a thousand ways.</summary>
    [Fact]
    public async Task ADiamondOfDiamonds_IsDrawnOnce()
    {
        var zone = string.Concat(Enumerable.Range(0, 12).Select(i => $"{(i == 0 ? "contoso.example" : $"a{i}.example.net")}. TXT \"v=spf1 include:a{i + 1}.example.net include:a{i + 1}.example.net a:b{i}.example.net -all\"\n"));
        Assert.InRange(SpfTreeText.Lines(await ReadAsync(zone), Reported.French).Count(), 20, 100);
    }

    [Fact]
    public async Task AThousandTerms_AreCounted_AndNotDrawn()
    {
        var terms = Enumerable.Range(0, 90).Select(i => $"a:h{i}.example.net");
        var zone = "contoso.example. TXT " + string.Join(' ', $"v=spf1 {string.Join(' ', terms)} -all".Chunk(200).Select(c => $"\"{new string(c)}\""));
        var spf = await ReadAsync(zone);
        Assert.Equal((40, 50), (spf.Tree!.Branches.Count, spf.Tree.LeftOut));
        Assert.EndsWith("50", SpfTreeText.Lines(spf, Reported.English).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnyAnswer_ThereIsNoTree() =>
        Assert.Null(await SpfTree.ReadAsync(new SilentDns(), DnsName.Of("contoso.example"), TimeProvider.System, TestContext.Current.CancellationToken));

    private static bool IsTree(string line) => line.StartsWith("Lookup tree", StringComparison.Ordinal);

    private static async Task<SpfSummary> ReadAsync(string zone) =>
        (await SpfTree.ReadAsync(SpfBench.Zone(zone), DnsName.Of("contoso.example"), TimeProvider.System, TestContext.Current.CancellationToken))!;
}

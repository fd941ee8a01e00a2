using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>« exporter l'historique »: CSV text in one private message.</summary>
public sealed class ExportTests
{
    private readonly ChatBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approver_ExportsEverybodysLines()
    {
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        await bench.Heart.PendingAsync("atelier", "karim", null, Token);
        Assert.Contains("exporter l’historique", await bench.SayAsync("helene", "historique"), StringComparison.Ordinal);

        var csv = await bench.SayAsync("helene", "exporter l’historique");

        Assert.Contains("at,number,subject,action,actor,reason\n", csv, StringComparison.Ordinal);
        Assert.Contains("D-0001,alias devis@serrurerie.example pour Julie Martin,Send,Julie Martin,pour le formulaire", csv, StringComparison.Ordinal);
        Assert.Contains("D-0002", csv, StringComparison.Ordinal);
        Assert.Contains("mailbot requests export", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfOnePerson_HasTheirLinesAlone()
    {
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        await bench.Heart.PendingAsync("atelier", "karim", null, Token);
        Assert.Contains("exporter l’historique de Julie Martin", await bench.SayAsync("helene", "historique julie"), StringComparison.Ordinal);
        var csv = await bench.SayAsync("helene", "exporter l’historique de Julie Martin");
        Assert.Contains("D-0001", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("D-0002", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Employee_ExportsTheirOwnAndNobodyElses()
    {
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        await bench.Heart.PendingAsync("atelier", "karim", null, Token);
        var own = await bench.SayAsync("julie", "exporter l’historique");
        Assert.Contains("D-0001", own, StringComparison.Ordinal);
        Assert.DoesNotContain("D-0002", own, StringComparison.Ordinal);
        Assert.DoesNotContain("D-0002", await bench.SayAsync("julie", "exporter l’historique de Karim"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 6", "'+33 6")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("un, \"deux\"", "\"un, \"\"deux\"\"\"")]
    [InlineData("un\ndeux", "un deux")]
    public async Task WordsThatASpreadsheetWouldRun_AreDefused(string reason, string cell)
    {
        var facts = new AliasFacts("devis", "julie", "julie").Encode();
        var draft = Assert.IsType<CommandResult.Applied>(await bench.Heart.Requests.DraftAsync(bench.Heart.Say("julie"), new DraftContent(AddAliasKind.KindName, facts, reason), null, Token)).Request;
        await bench.Heart.Requests.SendAsync(bench.Heart.Say("julie"), new RequestRef(draft.Id), Token);
        Assert.Contains($",Julie Martin,{cell}\n", await bench.SayAsync("helene", "exporter l’historique"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingYet_IsSaid() =>
        Assert.Contains("Il n’y a rien à exporter.", await bench.SayAsync("helene", "exporter l’historique"), StringComparison.Ordinal);
}

using System.Text;
using MailBot.Conversation.Tests.Bench;
using MailBot.Terminal.Connector;

namespace MailBot.Conversation.Tests.DnsReport;

/// <summary>A domain in order, one with faults and one that doesn't answer: from the sentence over HTTP to real DNS packets and back.</summary>
public sealed class DnsReportTests
{
    private static readonly string[] Labels = ["Serveur de mail", "MX", "SPF", "DKIM", "DMARC", "SRV"];

    [Fact]
    public async Task AGoodDomain_IsAllWell_OnOneCard()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("vérifie le domaine cabinet-fontaine.example stp");
        var card = await bot.Julie.SeeAsync(a => Says(a, "cabinet-fontaine.example") && Says(a, "Tout va bien"));
        Assert.All(Labels, label => Assert.True(Says(card, label), label));
        await bot.Julie.SayAsync("quoi publier");
        await bot.Julie.ReadAsync("Il n’y a rien à publier pour cabinet-fontaine.example.");
    }

    [Fact]
    public async Task ABrokenDomain_IsToBeCorrected_AndItsValuesComeAlone()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("dns serrures-ouest.example");
        var card = await bot.Julie.SeeAsync(a => Says(a, "serrures-ouest.example") && Says(a, "À corriger"));
        await bot.Julie.PressAsync(card, "say");
        await bot.Julie.SayAsync("quoi publier");
        await bot.Julie.SeeAsync(a => a.Text?.StartsWith("v=DMARC1", StringComparison.Ordinal) == true);
        await bot.Julie.SayAsync("exporter le rapport dns");
        await bot.Julie.SeeAsync(a => a.Text?.Contains("area,state,code,severity,finding,effect,action,change\n", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task ADomainThatDoesNotAnswer_IsShownAtOnce_AndEndsUndetermined()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("dns injoignable.example");
        Assert.Contains("Vérification en cours", bot.Julie.Everything, StringComparison.Ordinal);
        var card = await bot.Julie.SeeAsync(a => Says(a, "injoignable.example") && Says(a, "Indéterminé") && !Says(a, "Vérification en cours"));
        Assert.False(Says(card, "À corriger"));
        Assert.Single(bot.Julie.Activities, a => Says(a, "injoignable.example"));
    }

    [Fact]
    public async Task InEnglish_TheThreeAreTold()
    {
        await using var bot = await RunningBot.StartAsync();
        var english = new Room(bot.Julie.Person with { Locale = "en-GB" }, bot.Connector, bot.Client);
        await english.SayAsync("check the domain cabinet-fontaine.example please");
        await bot.Julie.SeeAsync(a => Says(a, "cabinet-fontaine.example") && Says(a, "All is well"));
        await english.SayAsync("dns serrures-ouest.example");
        await bot.Julie.SeeAsync(a => Says(a, "serrures-ouest.example") && Says(a, "To be fixed"));
        await english.SayAsync("dns injoignable.example");
        await bot.Julie.SeeAsync(a => Says(a, "injoignable.example") && Says(a, "Undetermined") && !Says(a, "Check under way"));
        Assert.DoesNotContain("Vérif", bot.Julie.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCompanysOwnDomain_LacksItsSecondKey_UntilItIsPublished()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Helene.SayAsync("dns");
        await bot.Helene.SeeAsync(a => Says(a, "serrurerie.example") && Says(a, "À corriger") && Says(a, "demande lui-même"));
        await bot.Helene.SayAsync("quoi publier");
        await bot.Helene.SeeAsync(a => a.Text == "selector2-serrurerie-example._domainkey.serrurerie.onmicrosoft.com");

        using var world = new HttpClient();
        using var records = new StringContent("""
            {"records":["serrurerie.example TXT v=spf1 include:spf.protection.outlook.com -all","autodiscover.serrurerie.example CNAME autodiscover.outlook.com",
            "selector1._domainkey.serrurerie.example CNAME selector1-serrurerie-example._domainkey.serrurerie.onmicrosoft.com",
            "selector2._domainkey.serrurerie.example CNAME selector2-serrurerie-example._domainkey.serrurerie.onmicrosoft.com",
            "_dmarc.serrurerie.example TXT v=DMARC1; p=reject; rua=mailto:postmaster@serrurerie.example"]}
            """, Encoding.UTF8, "application/json");
        using var published = await world.PutAsync(new Uri(bot.Tenant.Address, "_simulation/domains/serrurerie.example/records"), records, TestContext.Current.CancellationToken);
        Assert.True(published.IsSuccessStatusCode);
        await bot.Helene.SayAsync("dns");
        var card = await bot.Helene.SeeAsync(a => Says(a, "serrurerie.example") && Says(a, "6 corrects"));
        Assert.False(Says(card, "À corriger"));
    }

    [Fact]
    public async Task NothingButTheTenantsOwnDns_IsAsked_AndNothingIsWritten()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("dns");
        await bot.Julie.SeeAsync(a => Says(a, "Rapport DNS"));
        Assert.Empty(bot.Writes);
        Assert.Contains(bot.Log, e => e.Cmdlet == "Get-DkimSigningConfig");
        await bot.Julie.SayAsync("dns cabinet-fontaine.example");
        await bot.Julie.SeeAsync(a => Says(a, "cabinet-fontaine.example"));
        Assert.Single(bot.Log, e => e.Cmdlet == "Get-DkimSigningConfig");
    }

    [Fact]
    public async Task AChange_IsWatchedOnOneCard_AndStoppedByItsButton()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("surveille spf cabinet-fontaine.example");
        var card = await bot.Julie.SeeAsync(a => Says(a, "TXT cabinet-fontaine.example") && Says(a, "Serveurs à jour : 1 sur 1"));
        Assert.True(Says(card, "v=spf1"));
        await bot.Julie.PressAsync(card, "say");
        await bot.Julie.SeeAsync(a => Says(a, "TXT cabinet-fontaine.example") && Says(a, "Suivi arrêté"));
        Assert.Single(bot.Julie.Activities, a => Says(a, "TXT cabinet-fontaine.example") && Says(a, "Suivi"));
        Assert.Empty(bot.Writes);
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task TheThree_PlayedAsAScript(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            dns cabinet-fontaine.example
            dns serrures-ouest.example
            quoi publier
            dns injoignable.example
            dns a..b.example

            """);
        Assert.Contains("Tout va bien", played.Shown, StringComparison.Ordinal);
        Assert.Contains("v=DMARC1", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Indéterminé", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Il manque une partie", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Démonstration", played.Shown, StringComparison.Ordinal);
        Assert.Empty(played.Requests);
    }

    private static bool Says(PostedActivity card, string words) => CardText.Of(card).Contains(words, StringComparison.Ordinal);
}

using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Script;

/// <summary>Several requests, and several people who may decide: each script in the terminal and over HTTP.</summary>
public sealed class SharedDecisionScriptTests
{
    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task ThreeRequests_AreOneCardApprovedAtOnce(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            ajoute l’alias devis@ à ma boîte
            ok
            ajoute l’alias urgence@ à ma boîte
            ok
            ajoute l’alias sav@ à ma boîte
            ok
            /as hélène
            10
            """);

        Assert.Contains("Julie Martin : 3 demandes à valider", played.Shown, StringComparison.Ordinal);
        Assert.Contains("3 demandes approuvées, exécution en cours : D-0001, D-0002, D-0003.", played.Shown, StringComparison.Ordinal);
        Assert.Equal(["Done", "Done", "Done"], played.Requests.Select(r => r.State));
        Assert.All(played.Requests, r => Assert.Single(r.Audit, a => a.Action == "Approve"));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task RowsDecidedOneByOne_EachItsOwnWay(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            ajoute l’alias devis@ à ma boîte
            ok
            ajoute l’alias urgence@ à ma boîte
            ok
            /as hélène
            1
            refuser D-0002 nous avons déjà contact@
            """);

        Assert.Equal(["Done", "Refused"], played.Requests.Select(r => r.State));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task Substitute_DecidesInTheApproversNameUntilTheReturn(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            /as karim
            /as hélène
            remplaçant Karim jusqu'à demain
            /as julie
            ajoute l’alias devis@ à ma boîte
            ok
            ajoute l’alias urgence@ à ma boîte
            ok
            /as karim
            approuver D-0001
            /as hélène
            je suis de retour
            /as karim
            approuver D-0002
            /as hélène
            historique
            """);

        Assert.Contains("Karim Benali valide à votre place jusqu’au", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Hélène Moreau vous confie ses validations", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Vous ne remplacez plus Hélène Moreau.", played.Shown, StringComparison.Ordinal);
        Assert.Contains("approuvée par Karim Benali (pour Hélène Moreau)", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "Karim Benali (pour Hélène Moreau)", "Substitute"), (played.Request().State, played.Request().DecidedBy, played.Request().DecidedAs));
        Assert.Equal("Pending", played.Request(2).State);
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task GroupsOwner_DecidesItsMembersAndABystanderDoesNot(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            /as karim
            /as marc
            /as julie
            dans dépannage enlève Marc
            ok
            /as marc
            approuver D-0001
            /as karim
            approuver D-0001
            """);

        Assert.Equal(("Karim Benali", "GroupOwner"), (played.Request().DecidedBy, played.Request().DecidedAs));
        Assert.Single(played.Request().Audit, a => a.Action == "Approve");
        Assert.Equal("ChangeMembers", played.Request().Kind);
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task History_IsExportedAsText(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            ajoute l’alias devis@ à ma boîte pour =1+1
            ok
            /as hélène
            historique julie
            exporter l’historique de Julie Martin
            """);

        Assert.Contains("Exporter", played.Shown, StringComparison.Ordinal);
        Assert.Contains("at,number,subject,action,actor,reason", played.Shown, StringComparison.Ordinal);
        Assert.Contains("mailbot requests export", played.Shown, StringComparison.Ordinal);
    }
}

using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Approvals;

namespace MailBot.Conversation.Tests.Script;

/// <summary>Deciding, from the first card to the last: each script in the terminal and over HTTP.</summary>
public sealed class DecisionScriptTests
{
    private const string Asked = """
        ajoute l’alias devis@ à ma boîte pour le formulaire
        ok

        """;

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task Silence_ExpiresWithoutARefusal(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, $"""
            {Asked}/as hélène
            /as julie
            /attendre 9j
            renvoyer D-0001
            ok
            """);

        Assert.Contains("D-0001 a expiré sans réponse. Ce n’est pas un refus.", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Modifier et renvoyer", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Expired", null), (played.Request().State, played.Request().DecidedBy));
        Assert.Equal("Pending", played.Request(2).State);
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task DayBefore_OneReminderForBothRequests(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, $"""
            {Asked}ajoute l’alias urgence@ à ma boîte
            ok
            /as hélène
            /attendre {Minutes(deadline => deadline.AddHours(-24))}min
            aide
            """);

        Assert.Contains("2 demandes expirent demain à 18 h", played.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("1 demande expire", played.Shown, StringComparison.Ordinal);
        Assert.Single(Split(played.Shown, "2 demandes expirent"));
        Assert.Single(played.Requests.SelectMany(r => r.Audit), a => a.Action == "Remind");
        Assert.All(played.Requests, r => Assert.Equal("Pending", r.State));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task HalfTheTime_TheDeputyDecides(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, $"""
            {Asked}/as hélène
            /as paul
            /attendre {Minutes(deadline => Deadlines.Half(TimeProvider.System.GetUtcNow(), deadline))}min
            approuver D-0001
            """);

        Assert.Equal(("Done", "Paul Girard", "Deputy"), (played.Request().State, played.Request().DecidedBy, played.Request().DecidedAs));
        Assert.Contains(played.Request().Audit, a => a.Action == "NotifyDeputies");
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task ApproverWhoAsks_TheDeputyIsAskedAtOnce(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            /as paul
            /as hélène
            ajoute l’alias direction@ à ma boîte
            ok
            approuver D-0001
            /as paul
            ok
            """);

        Assert.Contains("C’est votre propre demande : Paul Girard la validera.", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "Paul Girard"), (played.Request().State, played.Request().DecidedBy));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task ApproverNeverSeen_TheRequestWaitsAndTheRequesterIsTold(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, $"{Asked}/as hélène\nok");

        Assert.Contains("Hélène Moreau n’a encore jamais écrit à MailBot. La demande est gardée", played.Shown, StringComparison.Ordinal);
        Assert.Contains("Demandez-lui d’écrire « bonjour » à MailBot dans Teams.", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "Hélène Moreau"), (played.Request().State, played.Request().DecidedBy));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task OnlyApprover_ConfirmsTheirOwnInTheDeclaredModeAndTheJournalSaysSo(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, """
            /as hélène
            ajoute l’alias direction@ à ma boîte
            ok
            approuver D-0001
            valider D-0001
            historique
            """, ("Approvals:SingleApprover", "true"), ("Approvals:Approvers:0", "helene@serrurerie.example"));

        Assert.Contains("valider D-0001", played.Shown, StringComparison.Ordinal);
        Assert.Contains("auto-validée par Hélène Moreau", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "SingleApprover"), (played.Request().State, played.Request().DecidedAs));
        Assert.Single(played.Request().Audit, a => a is { Action: "Approve", Reason: not null });
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task QuestionAndAnswer_MoveTheDeadlineOnceAndLeadToADecision(Stage stage)
    {
        var played = await Scripts.PlayAsync(stage, $"""
            {Asked}/as hélène
            question D-0001 pour quel site ?
            /as julie
            réponse D-0001 pour le nouveau
            /as hélène
            question D-0001 depuis quand ?
            approuver D-0001
            """);

        Assert.Contains("pour quel site", played.Shown, StringComparison.Ordinal);
        Assert.Contains("pour le nouveau", played.Shown, StringComparison.Ordinal);
        Assert.Equal("Done", played.Request().State);
        Assert.Equal(new Deadlines(Paris, 4).ForRequestSentAt(played.Request().CreatedAt), played.Request().Deadline);
    }

    private static TimeZoneInfo Paris => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Minutes from now to a moment before the deadline of a request sent now, and a little more.</summary>
    internal static int Minutes(Func<DateTimeOffset, DateTimeOffset> moment)
    {
        var now = TimeProvider.System.GetUtcNow();
        return (int)(moment(new Deadlines(Paris, 3).ForRequestSentAt(now)) - now).TotalMinutes + 3;
    }

    internal static IEnumerable<string> Split(string shown, string phrase) => shown.Split(phrase).Skip(1);
}

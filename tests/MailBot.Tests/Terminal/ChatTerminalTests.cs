using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.Terminal;
using MailBot.Terminal.Connector;

namespace MailBot.Tests.Terminal;

public sealed class ChatTerminalTests
{
    private const string Done = """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"D-0001 : approuvée"}]}""";

    private const string Question = """
        {"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Julie demande devis@"},
          {"type":"Input.Text","id":"reason","label":"Motif"},{"type":"Input.Number","id":"days","label":"Jours"}],
         "actions":[{"type":"Action.Execute","verb":"approve","title":"Approuver","data":{"id":"D-0001"}},
                    {"type":"Action.Submit","title":"Refuser","data":{"verb":"refuse"}}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RedirectedConversation_ShowsOthersCardsAndEditsInPlace()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var (transcript, received) = await RunAsync("devis@ svp\n\n/as helene\n1 motif=d'accord; jours=3\n", Turn);

        Assert.Equal(
            """
            Vous êtes Julie Martin. /aide liste les commandes du terminal.

            Julie : devis@ svp

            MailBot → Julie Martin :
            Demande envoyée.

            ── MailBot → Hélène Moreau (sur son écran) :
            ┌───────────────────────────────────────────────
            │ Julie demande devis@
            │ Motif [reason] : …
            │ Jours [days] : …
            │ [1] Approuver
            │ [2] Refuser
            │ Pour remplir : «_1 reason=…_» (plusieurs champs : séparés par «_;_»).
            └───────────────────────────────────────────────

            Julie : /as helene

            Vous êtes maintenant Hélène Moreau (helene@serrurerie.example).

            Hélène : 1 motif=d'accord; jours=3

            MailBot → Hélène Moreau (carte mise à jour) :
            ┌───────────────────────────────────────────────
            │ D-0001 : approuvée
            └───────────────────────────────────────────────

            ── MailBot → Julie Martin (message mis à jour) (sur son écran) :
            Approuvée par Hélène.


            """.Replace('_', '\u00A0').ReplaceLineEndings(),
            transcript);
        Assert.Equal(
            ["installationUpdate", "conversationUpdate", "message", "installationUpdate", "conversationUpdate", "invoke"],
            received.Select(a => (string)a["type"]!));
        var invoke = received[^1];
        Assert.Equal(ids["card"], (string?)invoke["replyToId"]);
        Assert.Equal(People.Helene.AadObjectId, (string?)invoke["from"]!["aadObjectId"]);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"action":{"type":"Action.Execute","title":"Approuver","verb":"approve","data":{"id":"D-0001","reason":"d'accord","days":"3"}},"trigger":"manual"}"""),
            invoke["value"]));

        async Task<(int Status, string Body)> Turn(ScriptedBot bot, JsonNode activity)
        {
            switch ((string)activity["type"]!)
            {
                case "message":
                    ids["text"] = await bot.PostAsync(activity, People.Julie, """{"type":"message","text":"Envoi…"}""");
                    await bot.EditAsync(activity, People.Julie, ids["text"], """{"type":"message","text":"Demande **envoyée**."}""");
                    ids["card"] = await bot.PostAsync(activity, People.Helene, ScriptedBot.WithCard(Question));
                    return (202, "");
                case "invoke":
                    await bot.EditAsync(activity, People.Julie, ids["text"], """{"type":"message","text":"Approuvée par Hélène."}""");
                    await bot.EditAsync(activity, People.Helene, ids["card"], ScriptedBot.WithCard(Done));
                    return (200, $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{Done}}}""");
                default:
                    return (200, "");
            }
        }
    }

    [Fact]
    public async Task SubmitAction_IsAMessageWithAValueAndNoText()
    {
        var (_, received) = await RunAsync("carte\n2 trop cher\n2\n", PostQuestionAsync);

        var submit = received[^2];
        Assert.Equal("message", (string?)submit["type"]);
        Assert.Null(submit["text"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"verb":"refuse","reason":"trop cher"}"""), submit["value"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"verb":"refuse"}"""), received[^1]["value"]));
    }

    [Fact]
    public async Task WordsThatAreNoClick_AreSaid()
    {
        var huge = new string('x', 10_240);

        var (_, received) = await RunAsync($"2\n\n  \ncarte\n3 choses\n427\n{huge}\n", PostQuestionAsync);

        Assert.Equal(["2", "carte", "3 choses", "427", huge], received.Skip(2).Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task MessageActivity_HasTheFieldsThatTeamsSends()
    {
        var (_, received) = await RunAsync("bonjour\n", QuietTurn);

        var message = received[^1];
        Assert.Equal("msteams", (string?)message["channelId"]);
        Assert.Equal("fr-FR", (string?)message["locale"]);
        Assert.Equal("personal", (string?)message["conversation"]!["conversationType"]);
        Assert.Equal("tenant", (string?)message["conversation"]!["tenantId"]);
        Assert.Equal("tenant", (string?)message["channelData"]!["tenant"]!["id"]);
        Assert.Equal("Europe/Paris", (string?)message["entities"]![0]!["timezone"]);
        Assert.Equal(received.Count, received.Select(a => (string?)a["id"]).Distinct().Count());
    }

    [Theory]
    [InlineData("/as luc", "plusieurs personnes : Luc Petit (luc.petit@serrurerie.example), Luc Durand (luc.durand@")]
    [InlineData("/as zoé", "Personnes : Julie Martin (julie@")]
    public async Task DoubtfulName_ChangesNobody(string typed, string told)
    {
        var (transcript, received) = await RunAsync(typed + "\nbonjour\n", QuietTurn);

        Assert.Contains(told, transcript.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal("Julie Martin", (string?)received[^1]["from"]!["name"]);
    }

    [Fact]
    public async Task PersonComeBack_IsInstalledOnlyOnce()
    {
        var (_, received) = await RunAsync("/as helene\n/as julie\n/as helene\n/quitter\nperdu\n", QuietTurn);

        Assert.Equal(2, received.Count(a => (string?)a["type"] == "installationUpdate"));
        Assert.DoesNotContain(received, a => (string?)a["text"] == "perdu");
    }

    [Theory]
    [InlineData(500, "oups", "HTTP 500")]
    [InlineData(200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Déjà fait\u001b[2J"}""", "Déjà fait␛[2J")]
    [InlineData(200, """{"statusCode":403,"type":"application/vnd.microsoft.error","value":{"code":"Forbidden","message":"Pas vous."}}""", "Pas vous.")]
    [InlineData(200, """{"statusCode":500}""", "HTTP 500")]
    public async Task AnswerToAClick_IsPrinted(int status, string body, string told)
    {
        var (transcript, _) = await RunAsync("carte\n1\n", async (bot, activity) =>
            (string?)activity["type"] == "invoke" ? (status, body) : await PostQuestionAsync(bot, activity));

        Assert.Contains(told, transcript, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', transcript);
    }

    [Fact]
    public async Task BotThatIsGone_IsToldAndTheConversationGoesOn()
    {
        await using var connector = await ConnectorAsync();
        await using var bot = await ScriptedBot.StartAsync(QuietTurn, Token);
        var options = Options(bot.Endpoint);
        await bot.DisposeAsync();

        var transcript = await TypeAsync(connector, options, "bonjour\n/qui\n");

        Assert.Contains("MailBot n'a pas répondu", transcript, StringComparison.Ordinal);
        Assert.Contains("Vous êtes Julie Martin. Personnes :", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BotThatIsStillBusy_IsSaidAndTheClockStays()
    {
        var moved = new List<TimeSpan>();
        var quiet = false;
        await using var connector = await ConnectorAsync();
        await using var bot = await ScriptedBot.StartAsync(QuietTurn, Token);
        var options = Options(bot.Endpoint) with
        {
            WaitForQuiet = _ => Task.FromResult(quiet),
            AdvanceClock = (by, _) =>
            {
                moved.Add(by);
                return Task.CompletedTask;
            },
        };

        var busy = await TypeAsync(connector, options, "/attendre 1h\n");
        quiet = true;
        var calm = await TypeAsync(connector, options, "/attendre 1h30\n/attendre bientôt\n");

        Assert.Contains("encore en cours", busy, StringComparison.Ordinal);
        Assert.Contains("l'horloge n'a pas bougé", busy, StringComparison.Ordinal);
        Assert.Contains("Écrivez une durée", calm, StringComparison.Ordinal);
        Assert.Equal([TimeSpan.FromMinutes(90)], moved);
    }

    [Fact]
    public async Task EnglishTerminal_SpeaksEnglish()
    {
        await using var connector = await ConnectorAsync();
        await using var bot = await ScriptedBot.StartAsync(QuietTurn, Token);

        var transcript = await TypeAsync(
            connector, Options(bot.Endpoint) with { Language = CultureInfo.GetCultureInfo("en"), Notices = ["Demo"] }, "/wait 1h\n");

        Assert.StartsWith("Demo", transcript, StringComparison.Ordinal);
        Assert.Contains("You are Julie Martin.", transcript, StringComparison.Ordinal);
        Assert.Contains("The clock only moves on the simulated tenant.", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InteractiveConversation_PrintsWhatArrivesAndEndsOnCancellation()
    {
        await using var connector = await ConnectorAsync();
        await using var bot = await ScriptedBot.StartAsync(PostQuestionAsync, Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var input = new PatientReader("carte");
        var output = new ArrivalWriter("[2] Refuser");
        using var http = new HttpClient();

        var running = new ChatTerminal(connector, http, TimeProvider.System)
            .RunAsync(input, output, Options(bot.Endpoint) with { Interactive = true }, ended.Token);
        await output.Arrived.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await ended.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Contains("Julie > ", output.ToString(), StringComparison.Ordinal);
    }

    private static Task<(int Status, string Body)> QuietTurn(ScriptedBot bot, JsonNode activity) => Task.FromResult((200, ""));

    private static async Task<(int Status, string Body)> PostQuestionAsync(ScriptedBot bot, JsonNode activity)
    {
        if ((string?)activity["text"] == "carte")
            await bot.PostAsync(activity, People.Julie, ScriptedBot.WithCard(Question));
        return (200, "");
    }

    private static async Task<(string Transcript, IReadOnlyList<JsonNode> Received)> RunAsync(string typed, ScriptedBot.Turn turn)
    {
        await using var connector = await ConnectorAsync();
        await using var bot = await ScriptedBot.StartAsync(turn, Token);
        return (await TypeAsync(connector, Options(bot.Endpoint), typed), [.. bot.Received]);
    }

    private static async Task<string> TypeAsync(LoopbackConnector connector, TerminalOptions options, string typed)
    {
        using var http = new HttpClient();
        using var input = new StringReader(typed);
        await using var output = new StringWriter();
        Assert.Equal(0, await new ChatTerminal(connector, http, TimeProvider.System).RunAsync(input, output, options, Token));
        return output.ToString();
    }

    private static Task<LoopbackConnector> ConnectorAsync() =>
        LoopbackConnector.StartAsync(new ConnectorSettings(People.All, "tenant"), TimeProvider.System, Token);

    private static TerminalOptions Options(Uri endpoint) => new()
    {
        Endpoint = endpoint,
        FirstPerson = People.Julie,
        WaitForQuiet = _ => Task.FromResult(true),
    };
}

using System.Globalization;
using System.Text.Json;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Benchmarks.Turns;

/// <summary>
/// The whole bot: somebody asks for an alias in a sentence and sends the form, the approver clicks, the alias is made and read
/// back, every card is brought up to date. Counted is all that the process does until it is quiet.
/// </summary>
internal static class AliasFlow
{
    public const string Name = "the alias flow of MailBot";

    private const int TurnsEach = 3;

    // Most of its code runs a few times a turn: the compiler needs many turns to be done with it.
    private const int Warm = 150;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(int rounds)
    {
        await using var tenant = await ServedProcess.StartAsync(TenantServer.Kind);
        await using var bot = await ServedProcess.StartAsync(MailBotServer.Kind, tenant.Told[0], tenant.Told[1]);
        var people = JsonSerializer.Deserialize(await bot.AskAsync("people"), PeopleJson.Default.IReadOnlyListTeamsPerson)!;
        await using var connector = await LoopbackConnector.StartAsync(new ConnectorSettings(people, tenant.Told[1]), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient();
        var client = new BotClient(http, new BotAddress(new Uri($"http://{bot.Address}/api/messages"), connector.ServiceUrl, tenant.Told[1]), TimeProvider.System);
        var company = new Company(people, connector, client);
        await company.InstallAsync();
        List<double> processor = [], allocated = [], wall = [];
        for (var n = 1; n <= Warm + rounds; n++)
        {
            var (before, began) = (await bot.UsageAsync(), TimeProvider.System.GetTimestamp());
            await company.AskAndApproveAsync(n);
            await bot.AskAsync("quiet");
            var used = await bot.UsageAsync() - before;
            if (n <= Warm) continue;
            processor.Add(used.Processor / TurnsEach);
            allocated.Add(used.Allocated / 1024.0 / TurnsEach);
            wall.Add(Mark.Milliseconds(began) / TurnsEach);
        }

        Console.WriteLine($"{Name}, {TurnsEach} turns: {Mark.Percentile(processor, 0.5):F1} ms of processor a turn ({processor.Min():F1} to {processor.Max():F1} over {rounds} requests, each settled and every card up to date), {Mark.Percentile(allocated, 0.5):F0} KB, {Mark.Percentile(wall, 0.5):F0} ms on the wall\n");
    }

    /// <summary>Who asks and who decides.</summary>
    private sealed class Company(IReadOnlyList<TeamsPerson> people, LoopbackConnector connector, BotClient client)
    {
        private readonly TeamsPerson julie = people.Single(p => p.Name == "Julie Martin");
        private readonly TeamsPerson helene = people.Single(p => p.Name == "Hélène Moreau");

        public async Task InstallAsync()
        {
            foreach (var person in (TeamsPerson[])[julie, helene]) Succeeded(await client.InstallAsync(person, CancellationToken.None));
        }

        public async Task AskAndApproveAsync(int round)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"devis{round}@serrurerie.example");
            Succeeded(await client.SayAsync(julie, $"ajoute l’alias {address} à ma boîte pour le formulaire du site", CancellationToken.None));
            var form = await connector.WaitForAsync(julie, Offers("draft.send", address), Bound, CancellationToken.None);
            Succeeded(await client.PressAsync(julie, form, "draft.send", null, CancellationToken.None));
            var asked = await connector.WaitForAsync(helene, Offers("request.approve", address), Bound, CancellationToken.None);
            Succeeded(await client.PressAsync(helene, asked, "request.approve", null, CancellationToken.None));
            await connector.WaitForAsync(julie, posted => Holds(posted, "Effectuée") && Holds(posted, address), Bound, CancellationToken.None);
        }

        private static Func<PostedActivity, bool> Offers(string verb, string address) => posted => Holds(posted, verb) && Holds(posted, address);

        private static bool Holds(PostedActivity posted, string words) => posted.Card?.GetRawText().Contains(words, StringComparison.Ordinal) == true;

        private static void Succeeded(BotAnswer answer)
        {
            if (!answer.Succeeded) throw new InvalidOperationException($"The bot answered {answer.Status}: {answer.Body}");
        }
    }
}

using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Wire;

namespace MailBot.Benchmarks;

/// <summary>What a report asks, as the server sees it.</summary>
internal static class QuestionMeasure
{
    private const int MostQuestions = 60;
    private const int MostWaves = 4;

    /// <returns>True when contoso stays within its measure and nothing is asked twice.</returns>
    public static async Task<bool> RunAsync()
    {
        var isGood = true;
        var zone = new WireZone(Lab.Zones());
        await using var server = new WireServer(zone.Answer);
        using var source = Lab.Source(server.Address);
        Console.WriteLine($"{"domain",-18} {"questions",9} {"twice",5} {"tcp",4} {"waves",5}  questions of each wave");
        foreach (var domain in Lab.Domains)
        {
            server.Forget();
            var waves = new Waves(source);
            var report = await new Reporter(waves, TimeProvider.System).MakeAsync(new ReportRequest(Dns.Names.DnsName.Of(domain)), null, CancellationToken.None);
            var udp = server.Log.Where(l => !l.OverTcp).Select(l => (Name: l.Name.ToLowerInvariant(), l.Type)).ToList();
            var twice = udp.CountBy(q => q).Where(q => q.Value > 1).Select(q => $"{q.Key.Name} {q.Key.Type}").ToList();
            Console.WriteLine($"{domain,-18} {udp.Count,9} {twice.Count,5} {server.Log.Count(l => l.OverTcp),4} {waves.Sizes.Count,5}  {string.Join(" + ", waves.Sizes)}   {report.Verdict}, {report.Questions.Undetermined} open");
            foreach (var question in twice) Console.WriteLine($"  asked twice: {question}");
            isGood &= twice.Count == 0 && (domain != Lab.Contoso || (udp.Count <= MostQuestions && waves.Sizes.Count <= MostWaves));
        }

        Console.WriteLine($"target for {Lab.Contoso}: at most {MostQuestions} questions, none twice, {MostWaves} waves: {Mark.Of(isGood)}\n");
        return isGood;
    }
}

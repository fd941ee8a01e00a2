using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>Whether the SPF record lets the provider send, by the provider's own include however deep it lies.</summary>
internal static class ProviderSpf
{
    private const int MostLookups = 10;

    /// <summary>Microsoft's sending networks, for records in which somebody wrote them out instead of the include.</summary>
    private static readonly string[] WrittenOut = ["ip4:40.92.0.0/15", "ip4:40.107.0.0/16"];

    public static void Examine(Examination on, ProviderGuess guess)
    {
        if (guess.Mailboxes is not { } provider || guess.IsParked) return;
        DnsName[] wanted = [.. Wanted(on, guess)];
        if (wanted.Length == 0 || on.Ask(on.Domain, RecordType.Txt) is not { IsFound: true } answer) return;
        if (answer.Of<TxtRecord>().Where(t => SpfTerms.IsSpf(t.Text)).ToArray() is not [var record]) return;
        if (MailProviders.IsMicrosoft(provider) && WrittenOut.Any(w => record.Text.Contains(w, StringComparison.OrdinalIgnoreCase))) return;
        var reach = SpfReach.Of(on, record.Text);
        if (!reach.IsWhole || reach.Names.Any(n => wanted.Contains(n) || provider.SendsUnder(n) || guess.Gateway?.SendsUnder(n) == true)) return;
        Report(on, guess, answer, record, wanted[0], reach);
    }

    private static IEnumerable<DnsName> Wanted(Examination on, ProviderGuess guess) =>
        ExpectedSet.Of(on, guess).Where(e => !e.Optional).Select(e => e.Record).OfType<TxtRecord>()
            .Where(t => t.Owner == on.Domain && SpfTerms.IsSpf(t.Text)).SelectMany(t => SpfTerms.Included(t.Text));

    private static void Report(Examination on, ProviderGuess guess, Answer answer, TxtRecord record, DnsName include, SpfReach reach)
    {
        var isSafe = reach.Lookups < MostLookups && record.Text.All(char.IsAscii);
        on.Report(new Finding(ProviderCodes.SpfMissing)
        {
            // What small providers ask for is known from their public pages only.
            Severity = guess.IsCertain || MailProviders.IsMicrosoft(guess.Mailboxes) || guess.Mailboxes == MailProviders.Google ? Severity.Error : Severity.Warning,
            Facts = new Dictionary<string, string> { ["provider"] = guess.Mailboxes!.Name, ["include"] = include.Text },
            Fixes = isSafe ? [RecordFix.Replace(record, TxtRecord.Of(record.Owner, record.Ttl, With(record.Text, include)))] : [],
            Evidence = [Evidence.Of(answer)],
        });
    }

    /// <summary>Before the word about all others, so that it counts; the rest stays as it was written.</summary>
    private static string With(string record, DnsName include)
    {
        List<string> terms = [.. record.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var at = terms.FindIndex(t => t.TrimStart('+', '-', '?', '~').Equals("all", StringComparison.OrdinalIgnoreCase) || t.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase));
        terms.Insert(at < 0 ? terms.Count : at, $"include:{include}");
        return string.Join(' ', terms);
    }
}

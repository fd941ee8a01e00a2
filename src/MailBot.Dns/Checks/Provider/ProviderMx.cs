using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>The published MX records beside those that the provider expects, and beside one another.</summary>
internal static class ProviderMx
{
    public static void Examine(Examination on, MailHosts mail, ProviderGuess guess)
    {
        if (mail.Asked is not { IsUndetermined: false } || mail.Reception is MailReception.Nowhere or MailReception.Unknown) return;
        MxRecord[] live = [.. mail.Records.Where(r => ExchangeName.IsUsable(r.Exchange, on.Domain))];
        MxRecord[] expected = [.. ExpectedSet.Of(on, guess).Where(e => e is { Certain: true, Optional: false }).Select(e => e.Record).OfType<MxRecord>().Where(r => r.Owner == on.Domain)];
        if (expected.Length > 0 && !IsMet(expected, live, guess)) Differs(on, mail, guess, expected, live);
        else Mixed(on, mail, guess, live);
    }

    /// <summary>Preferences don't count, a filter in front is the customer's choice, and either of Google's sets will do.</summary>
    private static bool IsMet(MxRecord[] expected, MxRecord[] live, ProviderGuess guess) =>
        expected.All(e => live.Any(l => l.Exchange == e.Exchange))
        || (live.Length > 0 && live.All(l => MailProviders.Receiving(l.Exchange) is { IsGateway: true }))
        || (guess.Mailboxes == MailProviders.Google && live.Any(l => MailProviders.Google.Receives(l.Exchange)));

    private static void Differs(Examination on, MailHosts mail, ProviderGuess guess, MxRecord[] expected, MxRecord[] live)
    {
        MxRecord[] same = [.. live.Where(l => guess.Mailboxes?.Receives(l.Exchange) == true)];
        MxRecord[] missing = [.. expected.Where(e => live.All(l => l.Exchange != e.Exchange))];
        IEnumerable<RecordFix> fixes = same.Length > 0
            ? [.. same.Where(l => expected.All(e => e.Exchange != l.Exchange)).Select(RecordFix.Remove), .. missing.Select(RecordFix.Add)]
            : [RecordFix.ReplaceAll(expected[0]), .. expected.Skip(1).Select(RecordFix.Add)];
        on.Report(new Finding(ProviderCodes.MxDiffers)
        {
            // Both of Microsoft's names take the mail while it moves domains from one to the other.
            Severity = same.Length > 0 ? Severity.Warning : Severity.Error,
            Facts = new Dictionary<string, string>
            {
                ["provider"] = guess.Mailboxes?.Name ?? expected[0].Exchange.Text,
                ["expected"] = Names(missing),
                ["live"] = live.Length > 0 ? Names(live) : mail.Reception == MailReception.Implicit ? on.Domain.Text : ".",
            },
            Fixes = missing.Select(m => NewServer.IsReady(on, m.Exchange)).ToArray().All(r => r) ? [.. fixes] : [],
            Evidence = [Evidence.Of(mail.Asked!)],
        });
    }

    private static void Mixed(Examination on, MailHosts mail, ProviderGuess guess, MxRecord[] live)
    {
        if (live.Length < 2) return;
        var main = guess.IsCertain ? guess.Mailboxes : MailProviders.Receiving(live[0].Exchange);
        if (live.Any(l => MailProviders.Receiving(l.Exchange) is { IsGateway: true }) && live.Any(l => MailProviders.Receiving(l.Exchange) is { IsGateway: false }))
        {
            Bypassed(on, mail, live);
            return;
        }

        foreach (var others in live.GroupBy(l => MailProviders.Receiving(l.Exchange)).Where(g => IsForeign(g.Key, main)))
        {
            IReadOnlyList<RecordFix> fixes = guess.IsCertain ? [.. others.Select(RecordFix.Remove)] : [];
            on.Report(ProviderCodes.ForeignMx, [mail.Asked!], fixes, ("provider", others.Key?.Name ?? Names(others)), ("hosts", Names(others)), ("main", main?.Name ?? live[0].Exchange.Text));
        }
    }

    /// <summary>Servers of one's own belong together whatever they are called; beside a known provider they are somebody else's.</summary>
    private static bool IsForeign(MailProvider? owner, MailProvider? main) => owner != main && owner is not { IsGateway: true };

    private static void Bypassed(Examination on, MailHosts mail, MxRecord[] live)
    {
        var gateway = live.Select(l => MailProviders.Receiving(l.Exchange)).First(p => p is { IsGateway: true })!;
        var direct = live.Where(l => MailProviders.Receiving(l.Exchange) is not { IsGateway: true });
        on.Report(ProviderCodes.GatewayBypassed, [mail.Asked!], [], ("gateway", gateway.Name), ("hosts", Names(direct)));
    }

    private static string Names(IEnumerable<MxRecord> records) => string.Join(", ", records.Select(r => r.Exchange).Distinct().Take(5));
}

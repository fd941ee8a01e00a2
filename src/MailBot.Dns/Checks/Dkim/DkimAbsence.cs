using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>No key where there should be one. Only said where every question got an answer.</summary>
internal static class DkimAbsence
{
    /// <summary>Selectors that are also looked for under the domain's name written twice.</summary>
    private const int MostDoubled = 2;

    public static void Report(Examination on, DkimFindings found, ProviderGuess guess)
    {
        if (!found.IsKnown || guess.IsParked || guess.IsVague || on.Ask(on.Domain, RecordType.Txt) is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 }) return;
        if (found.HasAnyRecord) Unsigned(on, found, guess);
        else if (found.IsGeneral && !found.HasNoNames) on.Report(DkimCodes.SelectorUnknown, [], [], ("domain", on.Domain.Text));
        else if (!Doubled(on, found)) Missing(on, found);
    }

    private static void Missing(Examination on, DkimFindings found)
    {
        if (on.Waiting.Count > 0) return;
        RecordFix[] fixes = [.. on.Request.Expected.Where(e => e is { Certain: true, Record: CnameRecord } && found.Selectors.Any(s => s.Owner == e.Record.Owner)).Select(e => RecordFix.Add(e.Record))];
        on.Report(DkimCodes.None, found.Selectors.Select(s => s.Answer), fixes,
            ("domain", on.Domain.Text), ("selectors", string.Join(", ", found.Selectors.Select(s => s.Name).DefaultIfEmpty("_domainkey").Take(6))));
    }

    /// <summary>Others sign, but whoever carries the people's mail doesn't.</summary>
    private static void Unsigned(Examination on, DkimFindings found, ProviderGuess guess)
    {
        var wanted = DkimProviders.OfMailboxes(guess);
        var theirs = found.Selectors.Where(s => wanted.Contains(s.Name)).ToArray();
        if (theirs.Length == 0 || theirs.Any(s => s.IsPublished)) return;
        on.Report(DkimCodes.ProviderUnsigned, theirs.Select(s => s.Answer), [], ("provider", guess.Mailboxes!.Name), ("selectors", string.Join(", ", theirs.Select(s => s.Name))));
    }

    /// <summary>A form added the domain to a name that had it already: selector1._domainkey.x.fr.x.fr.</summary>
    private static bool Doubled(Examination on, DkimFindings found)
    {
        var wrong = found.Selectors.Where(s => s.IsExpected).Take(MostDoubled)
            .Select(s => (Right: s, Owner: on.Domain.Prepend($"{s.Name}._domainkey.{on.Domain}")))
            .Select(s => (s.Right, Wrong: s.Owner is { } owner && on.Ask(owner, RecordType.Txt) is { } answer ? new DkimSelector(s.Right.Name, owner, answer) : null))
            .ToArray();
        var doubled = wrong.Where(w => w.Wrong is { } there && (there.IsUsable || there.Target?.Text.Contains("._domainkey.", StringComparison.Ordinal) == true)).ToArray();
        foreach (var (right, there) in doubled)
            on.Report(DkimCodes.DoubledSuffix, [there!.Answer], Moved(there, right.Owner), ("selector", there.Name), ("wrong", there.Owner.Text), ("owner", right.Owner.Text), ("host", $"{there.Name}._domainkey"));
        // What may stand at the wrong place isn't said to stand nowhere.
        return doubled.Length > 0 || wrong.Any(w => w.Wrong is { Answer.IsUndetermined: true });
    }

    private static IReadOnlyList<RecordFix> Moved(DkimSelector there, DnsName owner) => there.Target is { } target
        ? [RecordFix.Remove(new CnameRecord(there.Owner, RecordFix.UsualTtl, target)), RecordFix.Add(new CnameRecord(owner, RecordFix.UsualTtl, target))]
        : [.. there.Keys.SelectMany(k => new[] { RecordFix.Remove(k.Published), RecordFix.Add(k.Published with { Owner = owner }) })];
}

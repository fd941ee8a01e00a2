using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>Selectors that are aliases of the provider's names: whether they lead where they should.</summary>
internal static class DkimAliases
{
    public static void Report(Examination on, DkimFindings found, ProviderGuess guess)
    {
        foreach (var selector in found.Selectors.Where(s => !s.Answer.IsUndetermined && !s.IsWildcard))
        {
            if (Expected(on, selector) is { } expected && selector.Target != expected.Target) Compare(on, found, selector, expected);
            else if (selector.Target is { } target && MicrosoftSelector.Swapped(selector.Name, target) is { } right) Swapped(on, selector, target, right);
            else if (selector.IsDangling) Dangling(on, found, selector);
            else if (guess.IsMicrosoft365 && selector is { Target: null, IsUsable: true } && MicrosoftSelector.IsOne(selector.Name)) on.Report(DkimCodes.NotAlias, [selector.Answer], [], DkimKeyFaults.Facts(selector));
        }
    }

    private static CnameRecord? Expected(Examination on, DkimSelector selector) =>
        on.Request.Expected.Where(e => e.Certain && e.Record.Owner == selector.Owner).Select(e => e.Record).OfType<CnameRecord>().FirstOrDefault();

    private static void Compare(Examination on, DkimFindings found, DkimSelector selector, CnameRecord expected)
    {
        var facts = DkimKeyFaults.Facts(selector, ("expected", expected.Target.Text), ("live", selector.Target?.Text ?? ""));
        if (selector.Target is not null) on.Report(Weighed(DkimCodes.CnameWrong, selector, facts, [RecordFix.ReplaceAll(expected)]));
        else if (selector.Keys.Count > 0) on.Report(DkimCodes.NotAlias, [selector.Answer], Instead(selector, expected), DkimKeyFaults.Facts(selector));
        else if (found.HasAnyRecord) on.Report(DkimCodes.CnameMissing, [selector.Answer], [RecordFix.Add(expected)], facts);
    }

    /// <summary>While the key behind the other name still answers, mail is signed and checked as before.</summary>
    private static Finding Weighed(FindingCode code, DkimSelector selector, (string Name, string Value)[] facts, IReadOnlyList<RecordFix> fixes) => new(code)
    {
        Severity = selector.IsUsable ? Severity.Warning : code.Severity,
        Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
        Fixes = fixes,
        Evidence = [Evidence.Of(selector.Answer)],
    };

    /// <summary>None where it would mean showing a private key.</summary>
    private static IReadOnlyList<RecordFix> Instead(DkimSelector selector, CnameRecord expected) => selector.Keys.Any(k => k.Read.Has(DkimCodes.PrivateKey))
        ? []
        : [.. selector.Keys.Select(k => RecordFix.Remove(k.Published)), RecordFix.Add(expected)];

    private static void Swapped(Examination on, DkimSelector selector, DnsName target, DnsName right) =>
        on.Report(DkimCodes.CnameSwapped, [selector.Answer], [RecordFix.ReplaceAll(new CnameRecord(selector.Owner, RecordFix.UsualTtl, right))],
            DkimKeyFaults.Facts(selector, ("live", target.Text), ("expected", right.Text)));

    /// <summary>The second key comes into being with the first change of keys; without any, nothing is signed.</summary>
    private static void Dangling(Examination on, DkimFindings found, DkimSelector selector)
    {
        var facts = DkimKeyFaults.Facts(selector, ("target", selector.Target!.Text));
        // Where an answer never came, a usable key may be behind it.
        var maySign = found.HasUsableKey || !found.IsKnown;
        if (maySign && MicrosoftSelector.IsSecond(selector.Name)) on.Report(DkimCodes.RotationPending, [selector.Answer], [], facts);
        else on.Report(new Finding(DkimCodes.CnameDangling)
        {
            Severity = maySign ? Severity.Warning : Severity.Error,
            Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Evidence = [Evidence.Of(selector.Answer)],
        });
    }
}

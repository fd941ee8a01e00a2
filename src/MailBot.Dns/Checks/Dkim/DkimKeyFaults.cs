using System.Globalization;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>What is wrong with the records at one selector.</summary>
internal static class DkimKeyFaults
{
    public static void Report(Examination on, DkimFindings found, DkimSelector selector)
    {
        if (selector.Keys.Count > 1) Several(on, selector);
        foreach (var (published, key) in selector.Keys)
        {
            foreach (var fault in key.Faults) Fault(on, found, selector, published, key, fault);
        }
    }

    /// <summary>What happens then is not defined (RFC 6376 3.6.2.2). Only the unusable ones can go without loss.</summary>
    private static void Several(Examination on, DkimSelector selector)
    {
        var usable = selector.Keys.Count(k => k.Read.IsUsable);
        var isOwn = selector.Target is null && !selector.Keys.Any(k => k.Read.Has(DkimCodes.PrivateKey));
        RecordFix[] fixes = isOwn && usable == 1 ? [.. selector.Keys.Where(k => !k.Read.IsUsable).Select(k => RecordFix.Remove(k.Published))] : Joined(selector);
        on.Report(DkimCodes.Multiple, [selector.Answer], fixes, Facts(selector, ("count", selector.Keys.Count.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>A form that made two records of one long key: the cut one and the rest of it.</summary>
    private static RecordFix[] Joined(DkimSelector selector)
    {
        if (selector.Target is not null || selector.Keys.Count != 2) return [];
        var (cut, rest) = selector.Keys[0].Read.Has(DkimCodes.PDer) ? (selector.Keys[0], selector.Keys[1]) : (selector.Keys[1], selector.Keys[0]);
        var joined = cut.Published.Text + rest.Published.Text.Trim();
        return DkimKeyReader.Read(joined).IsUsable ? [RecordFix.ReplaceAll(TxtRecord.Of(selector.Owner, cut.Published.Ttl, joined))] : [];
    }

    private static void Fault(Examination on, DkimFindings found, DkimSelector selector, TxtRecord published, DkimKey key, DkimFault fault)
    {
        var fixes = fault.Code == DkimCodes.PrivateKey ? Revoke(selector) : Rewrite(selector, published, key, fault);
        var facts = Facts(selector, ("token", fault.Token), ("bits", (key.Bits ?? 0).ToString(CultureInfo.InvariantCulture)), ("length", key.Text.Length.ToString(CultureInfo.InvariantCulture)));
        on.Report(new Finding(fault.Code)
        {
            Severity = SeverityOf(found, selector, fault),
            Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Fixes = fixes,
            Evidence = [Evidence.Of(selector.Answer)],
        });
    }

    /// <summary>A broken record beside a good key costs nothing where it was only found by trying; a revoked one is how keys are changed.</summary>
    private static Severity SeverityOf(DkimFindings found, DkimSelector selector, DkimFault fault)
    {
        if (!found.HasUsableKey || fault.Code.Severity == Severity.Critical) return fault.Code.Severity;
        if (fault.Code == DkimCodes.Revoked) return Severity.Info;
        return selector.IsExpected || fault.Code.Severity < Severity.Error ? fault.Code.Severity : Severity.Warning;
    }

    /// <summary>The empty key takes the place of the private one, which must not be shown, not even to be taken away.</summary>
    private static IReadOnlyList<RecordFix> Revoke(DkimSelector selector) =>
        selector.Target is null ? [RecordFix.ReplaceAll(TxtRecord.Of(selector.Owner, RecordFix.UsualTtl, "v=DKIM1; p="))] : [];

    private static IReadOnlyList<RecordFix> Rewrite(DkimSelector selector, TxtRecord published, DkimKey key, DkimFault fault)
    {
        if (selector.Target is not null) return [];
        if (fault.Code == DkimCodes.PDer) return Joined(selector);
        var text = DkimCorrection.Of(key.Text, endTest: fault.Code == DkimCodes.Testing);
        if (text is null || text == key.Text || text.AsSpan().IndexOfAnyExceptInRange('\x20', '\x7E') >= 0) return [];
        var after = DkimKeyReader.Read(text);
        return after.IsUsable && !after.Has(fault.Code) ? [RecordFix.Replace(published, TxtRecord.Of(published.Owner, published.Ttl, text))] : [];
    }

    public static (string Name, string Value)[] Facts(DkimSelector selector, params (string Name, string Value)[] more) =>
        [("selector", selector.Name), ("owner", selector.Owner.Text), .. more];
}

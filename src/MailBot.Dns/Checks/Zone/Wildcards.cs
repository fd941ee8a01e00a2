using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

/// <summary>What a wildcard answers, and what it stands in for that should be missing.</summary>
internal static class Wildcards
{
    private const string NobodySends = "v=spf1 -all";

    public static void Report(Examination on)
    {
        var wildcard = Wildcard.Of(on);
        if (!wildcard.Exists) return;
        var owner = $"*.{on.Domain}";
        if (wildcard.Texts is { IsFound: true } texts) Texts(on, texts, owner);
        if (wildcard.Mx is { IsFound: true } mx) on.Report(ZoneCodes.WildcardMx, [mx], [], ("owner", owner));
        if (wildcard.Ipv4 is { IsFound: true } addresses) on.Report(ZoneCodes.Wildcard, [addresses], [], ("owner", owner));
    }

    private static void Texts(Examination on, Answer texts, string owner)
    {
        TxtRecord[] records = [.. texts.Of<TxtRecord>()];
        if (records.Length == 0) return;

        // "Nobody sends from here" for every other name is advice that careful people follow.
        var isCareful = records.All(r => r.Text.Trim().Equals(NobodySends, StringComparison.OrdinalIgnoreCase));
        on.Report(new Finding(ZoneCodes.WildcardTxt)
        {
            Severity = isCareful ? Severity.Info : Severity.Error,
            Facts = new Dictionary<string, string> { ["owner"] = owner, ["text"] = records[0].Text },
            Fixes = isCareful || texts.Aliases.Count > 0 || on.Domain.Prepend("*") is not { } name ? [] : [.. records.Select(r => RecordFix.Remove(r with { Owner = name }))],
            Evidence = [Evidence.Of(texts)],
        });
    }
}

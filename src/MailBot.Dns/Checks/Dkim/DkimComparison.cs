namespace MailBot.Dns.Checks.Dkim;

/// <summary>What only shows when the selectors are looked at together.</summary>
internal static class DkimComparison
{
    public static void Report(Examination on, DkimFindings found)
    {
        var usable = found.Selectors.Where(s => s.IsUsable).ToArray();
        if (!found.IsKnown || usable.Length == 0) return;
        if (usable.All(s => s.Keys.Where(k => k.Read.IsUsable).All(k => k.Read.IsEd25519)))
            on.Report(DkimCodes.Ed25519Only, usable.Select(s => s.Answer), [], ("selectors", Names(usable)));
        var twins = usable.GroupBy(s => s.Keys.First(k => k.Read.IsUsable).Read.Key).FirstOrDefault(g => g.Count() > 1);
        if (twins is not null) on.Report(DkimCodes.SameKey, twins.Select(s => s.Answer), [], ("selectors", Names(twins)));
    }

    private static string Names(IEnumerable<DkimSelector> selectors) => string.Join(", ", selectors.Select(s => s.Name));
}

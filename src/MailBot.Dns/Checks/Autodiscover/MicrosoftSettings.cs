using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Autodiscover;

/// <summary>Outlook's way to Microsoft 365: a CNAME to Microsoft, unless part of the mailboxes is still on the company's own server.</summary>
internal static class MicrosoftSettings
{
    public static void Examine(Examination on, SettingsNames names, ProviderGuess guess)
    {
        if (names is not { Owner: { } owner, Host: { IsUndetermined: false } host } || on.Ask(on.Domain, RecordType.Txt) is not { IsUndetermined: false }) return;
        var expected = ExpectedSet.Of(on, guess).Select(e => e.Record).OfType<CnameRecord>().FirstOrDefault(r => r.Owner == owner);
        if (expected is null || names.LeadTo(guess.Mailboxes!) || host.Aliases.Contains(expected.Target)) return;
        if (names.Alias is { } alias) Elsewhere(on, names, guess, expected, alias);
        else if (host.IsFound) Addresses(on, names, guess, expected);
        else if (names.Srv is { IsUndetermined: false }) Missing(on, names, guess, expected);
    }

    private static void Missing(Examination on, SettingsNames names, ProviderGuess guess, CnameRecord expected)
    {
        if (names.Services.Any(s => guess.Mailboxes!.Configures(s.Target))) return;
        on.Report(AutodiscoverCodes.Missing, [names.Host!], names.Host!.Outcome == LookupOutcome.NoSuchName ? [RecordFix.Add(expected)] : [],
            ("host", expected.Owner.Text), ("expected", expected.Target.Text));
    }

    private static void Elsewhere(Examination on, SettingsNames names, ProviderGuess guess, CnameRecord expected, CnameRecord alias)
    {
        if (names.Host!.IsFound && alias.Target.IsAtOrBelow(on.Domain) && SendsToo(on, names, alias.Target)) OnPremises(on, names, guess, alias.Target.Text);
        else Wrong(on, names, expected, alias.Target.Text, [RecordFix.Replace(alias, expected)]);
    }

    private static void Addresses(Examination on, SettingsNames names, ProviderGuess guess, CnameRecord expected)
    {
        if (on.Ask(expected.Target, RecordType.A) is not { IsUndetermined: false } right) return;
        AddressRecord[] live = [.. names.Host!.Of<AddressRecord>()];
        var shown = string.Join(", ", live.Select(r => r.Address).Take(3));
        RecordFix[] fixes = [.. live.Select(RecordFix.Remove), RecordFix.Add(expected)];
        if (right.Of<AddressRecord>().Any(r => live.Any(l => l.Address.Equals(r.Address))))
            on.Report(AutodiscoverCodes.Address, [names.Host], fixes, ("host", expected.Owner.Text), ("live", shown), ("expected", expected.Target.Text));
        else if (SendsToo(on, names, expected.Owner)) OnPremises(on, names, guess, shown);
        else Wrong(on, names, expected, shown, fixes);
    }

    /// <summary>A server of the company's own that receives or may send is in use: some mailboxes may well be there still.</summary>
    private static bool SendsToo(Examination on, SettingsNames names, DnsName host)
    {
        string[] addresses = [.. names.Host!.Of<AddressRecord>().Select(r => r.Address.ToString())];
        if (MailHosts.Of(on).Hosts.SelectMany(h => h.Addresses).Any(a => addresses.Contains(a.ToString()))) return true;
        return (on.Ask(on.Domain, RecordType.Txt)?.Of<TxtRecord>() ?? []).Where(t => SpfTerms.IsSpf(t.Text)).SelectMany(t => t.Text.Split(' '))
            .Any(t => addresses.Any(a => t.Equals($"ip4:{a}", StringComparison.OrdinalIgnoreCase)) || t.Equals($"a:{host}", StringComparison.OrdinalIgnoreCase));
    }

    private static void Wrong(Examination on, SettingsNames names, CnameRecord expected, string live, IReadOnlyList<RecordFix> fixes) =>
        on.Report(AutodiscoverCodes.Wrong, [names.Host!], fixes, ("host", expected.Owner.Text), ("live", live), ("expected", expected.Target.Text));

    private static void OnPremises(Examination on, SettingsNames names, ProviderGuess guess, string live) =>
        on.Report(AutodiscoverCodes.OnPremises, [names.Host!], [], ("host", names.Owner!.Text), ("live", live), ("provider", guess.Mailboxes!.Name));
}

using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>The provider's CNAME records but for those that have checks of their own (Outlook's settings, DKIM keys), and the one that must not be there.</summary>
internal static class ProviderAliases
{
    private static readonly DnsName OldEnrollment = DnsName.Of("enterpriseenrollment.manage.microsoft.com");
    private static readonly DnsName ChineseSignIn = DnsName.Of("partner.microsoftonline-p.net.cn");

    public static void Examine(Examination on, ProviderGuess guess)
    {
        foreach (var expected in ExpectedSet.Of(on, guess).Where(e => e.Record is CnameRecord && !HasItsOwnCheck(e.Record.Owner, on.Domain)))
            Compare(on, guess, expected, (CnameRecord)expected.Record);
        if (guess.IsMicrosoft365) Msoid(on);
    }

    private static bool HasItsOwnCheck(DnsName owner, DnsName domain) =>
        owner == domain.Prepend("autodiscover") || owner.Labels.Contains("_domainkey") || owner == domain.Prepend("msoid");

    private static void Compare(Examination on, ProviderGuess guess, ExpectedRecord expected, CnameRecord record)
    {
        if (on.Ask(record.Owner, RecordType.Cname) is not { IsUndetermined: false } live) return;
        var provider = ("provider", guess.Mailboxes?.Name ?? record.Target.Text);
        if (live.Of<CnameRecord>().FirstOrDefault() is not { } published) Missing(on, expected, record, live, provider);
        else if (published.Target == OldEnrollment && !expected.Certain) on.Report(ProviderCodes.OldEnrollment, [live], [RecordFix.Replace(published, record)], ("owner", record.Owner.Text), ("live", published.Target.Text));
        else if (published.Target != record.Target)
            on.Report(ProviderCodes.AliasDiffers, [live], [RecordFix.Replace(published, record)], provider, ("owner", record.Owner.Text), ("live", published.Target.Text), ("expected", record.Target.Text));
    }

    private static void Missing(Examination on, ExpectedRecord expected, CnameRecord record, Answer live, (string, string) provider)
    {
        if (expected.Optional || !expected.Certain) return;
        on.Report(ProviderCodes.AliasMissing, [live], live.Outcome == LookupOutcome.NoSuchName ? [RecordFix.Add(record)] : [],
            provider, ("owner", record.Owner.Text), ("expected", record.Target.Text));
    }

    private static void Msoid(Examination on)
    {
        if (on.Ask(on.Domain.Prepend("msoid"), RecordType.Cname) is not { IsFound: true } found) return;
        var record = found.Of<CnameRecord>().First();
        if (!record.Target.IsAtOrBelow(ChineseSignIn)) on.Report(ProviderCodes.Msoid, [found], [RecordFix.Remove(record)], ("owner", record.Owner.Text), ("live", record.Target.Text));
    }
}

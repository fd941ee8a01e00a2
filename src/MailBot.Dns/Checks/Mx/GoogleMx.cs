using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Google's two sets of MX records: one name since 2023, five before; either set, whole and alone.</summary>
internal static class GoogleMx
{
    private static readonly DnsName Present = DnsName.Of("smtp.google.com");
    private static readonly DnsName Primary = DnsName.Of("aspmx.l.google.com");

    public static void Examine(Examination on, MailHosts mail)
    {
        MxRecord[] google = [.. mail.Records.Where(r => MailProviders.Google.Receives(r.Exchange))];
        if (google.Length == 0) return;
        MxRecord[] older = [.. google.Where(r => r.Exchange != Present)];
        var primary = older.FirstOrDefault(r => r.Exchange == Primary);
        if (older.Length < google.Length && older.Length > 0) on.Report(ProviderCodes.GoogleMixedMx, [mail.Asked!], [.. older.Select(RecordFix.Remove)]);
        else if (older.Length > 0 && primary is null) NoPrimary(on, mail, google);
        else if (primary is not null && older.Any(r => r.Preference < primary.Preference)) PrimaryNotFirst(on, mail, primary, older.Min(r => r.Preference));
    }

    private static void NoPrimary(Examination on, MailHosts mail, MxRecord[] google)
    {
        var best = google.Min(r => r.Preference);
        var record = new MxRecord(on.Domain, google[0].Ttl, Math.Min(1, best), Primary);
        RecordFix[] raised = [.. google.Where(r => r.Preference <= record.Preference).Select(r => RecordFix.Replace(r, r with { Preference = record.Preference + 4 }))];
        on.Report(ProviderCodes.GoogleNoPrimaryMx, [mail.Asked!], NewServer.IsReady(on, Primary) ? [RecordFix.Add(record), .. raised] : [], ("host", Primary.Text));
    }

    private static void PrimaryNotFirst(Examination on, MailHosts mail, MxRecord primary, int best) =>
        on.Report(ProviderCodes.GooglePrimaryNotFirst, [mail.Asked!], best > 0 ? [RecordFix.Replace(primary, primary with { Preference = best - 1 })] : [], ("host", Primary.Text));
}

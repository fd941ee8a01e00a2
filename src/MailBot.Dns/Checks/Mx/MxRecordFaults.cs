using System.Globalization;
using System.Net;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>What is wrong in the MX records themselves, whatever their servers do.</summary>
internal static class MxRecordFaults
{
    public static void Examine(Examination on, MailHosts mail, ProviderGuess guess)
    {
        foreach (var record in mail.NullRecords) on.Report(MxCodes.NullMixed, [mail.Asked!], [RecordFix.Remove(record)], ("domain", on.Domain.Text));
        foreach (var record in mail.Records.DistinctBy(r => r.Exchange)) Name(on, mail, record);
        Duplicates(on, mail);
        LongTtl(on, mail, guess);
        Leftovers(on, mail, guess);
    }

    private static void Name(Examination on, MailHosts mail, MxRecord record)
    {
        if (WrittenAddress.TryRead(record.Exchange, out var address)) Literal(on, mail, record, address);
        else if (record.Exchange.Labels.Count == 1) Meant(on, mail, record, MxCodes.SingleLabel, on.Domain.Prepend(record.Exchange.Text));
        else if (DoubledSuffix.Meant(record.Exchange, on.Domain) is { } meant) Meant(on, mail, record, MxCodes.DoubledSuffix, meant);
    }

    /// <summary>A name is proposed only where it leads to the address already, or doesn't exist yet.</summary>
    private static void Literal(Examination on, MailHosts mail, MxRecord record, IPAddress address)
    {
        var name = on.Domain.Prepend("mail");
        var host = new AddressRecord(name ?? on.Domain, RecordFix.UsualTtl, address);
        var there = on.Ask(name, host.Type);
        RecordFix[] fixes = there switch
        {
            _ when name is null || Reachability.IsOutOfReach(address, on.Domain) => [],
            { IsFound: true, Aliases.Count: 0 } when there.Of<AddressRecord>().Any(r => r.Address.Equals(address)) => [Renamed(mail, record, name)],
            { IsAbsent: true, Aliases.Count: 0 } => [RecordFix.Add(host), Renamed(mail, record, name)],
            _ => [],
        };
        on.Report(MxCodes.IpLiteral, [mail.Asked!], fixes, ("address", address.ToString()));
    }

    private static void Meant(Examination on, MailHosts mail, MxRecord record, FindingCode code, DnsName? meant)
    {
        on.Report(code, [mail.Asked!], meant is { } right && NewServer.IsReady(on, right) ? [Renamed(mail, record, right)] : [],
            ("host", record.Exchange.Text), ("meant", meant?.Text ?? record.Exchange.Text));
    }

    /// <summary>Where the right name is in the list already, the wrong one only goes.</summary>
    private static RecordFix Renamed(MailHosts mail, MxRecord record, DnsName right) =>
        mail.Records.Any(r => r.Exchange == right) ? RecordFix.Remove(record) : RecordFix.Replace(record, record with { Exchange = right });

    private static void Duplicates(Examination on, MailHosts mail)
    {
        foreach (var same in mail.Records.GroupBy(r => r.Exchange).Where(g => g.Count() > 1))
            on.Report(MxCodes.DuplicateHost, [mail.Asked!], [.. same.Skip(1).Select(RecordFix.Remove)], ("host", same.Key.Text));
    }

    private static void LongTtl(Examination on, MailHosts mail, ProviderGuess guess)
    {
        if (guess.Mailboxes is not { LongestMxTtl: { } longest } provider) return;
        MxRecord[] kept = [.. mail.Records.Where(r => r.Ttl > longest && provider.Receives(r.Exchange))];
        if (kept.Length == 0) return;
        on.Report(MxCodes.LongTtl, [mail.Asked!], [.. kept.Select(r => RecordFix.Replace(r, r with { Ttl = RecordFix.UsualTtl }))],
            ("provider", provider.Name), ("ttl", Hours(kept.Max(r => r.Ttl))), ("longest", Hours(longest)));
    }

    private static string Hours(uint seconds) => (seconds / 3600.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static void Leftovers(Examination on, MailHosts mail, ProviderGuess guess)
    {
        foreach (var record in mail.Records.Where(r => VerificationMx.IsOne(r.Exchange)))
        {
            var code = VerificationMx.IsMicrosoft(record.Exchange) ? ProviderCodes.MicrosoftVerificationMx : ProviderCodes.GoogleVerificationMx;
            on.Report(code, [mail.Asked!], [RecordFix.Remove(record)], ("host", record.Exchange.Text));
        }

        if (mail.Records.All(r => VerificationMx.IsOne(r.Exchange))) MxAbsence.None(on, mail, guess);
    }
}

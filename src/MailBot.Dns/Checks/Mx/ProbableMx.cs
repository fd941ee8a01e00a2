using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>The MX records that a domain without any should publish, where that is known.</summary>
internal static class ProbableMx
{
    private static readonly DnsName MicrosoftServers = DnsName.Of("mail.protection.outlook.com");
    private static readonly DnsName GoogleServer = DnsName.Of("smtp.google.com");

    public static IReadOnlyList<MxRecord> For(Examination on, ProviderGuess guess)
    {
        var records = Known(on, guess);
        return records.Select(r => NewServer.IsReady(on, r.Exchange)).ToArray().All(r => r) ? records : [];
    }

    private static IReadOnlyList<MxRecord> Known(Examination on, ProviderGuess guess)
    {
        MxRecord[] told = [.. on.Request.Expected.Where(e => e is { Certain: true, Optional: false }).Select(e => e.Record).OfType<MxRecord>().Where(r => r.Owner == on.Domain)];
        if (told.Length > 0) return told;
        if (guess.Mailboxes == MailProviders.Google) return [new MxRecord(on.Domain, RecordFix.UsualTtl, 1, GoogleServer)];
        return guess.Mailboxes == MailProviders.Microsoft365 ? Microsoft(on) : [];
    }

    /// <summary>Microsoft answers for the older name only where a tenant holds the domain under it: then it is the right one.</summary>
    private static MxRecord[] Microsoft(Examination on)
    {
        var host = MicrosoftServers.Prepend(on.Domain.Text.Replace('.', '-'));
        return on.Ask(host, RecordType.A) is { IsFound: true } ? [new MxRecord(on.Domain, RecordFix.UsualTtl, 0, host!)] : [];
    }
}

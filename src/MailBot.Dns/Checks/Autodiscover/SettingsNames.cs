using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Autodiscover;

/// <summary>Where Outlook looks for a domain's settings: the host «autodiscover», then the SRV record.</summary>
/// <param name="Host">Null while it isn't there yet.</param>
internal sealed record SettingsNames(DnsName? Owner, Answer? Host, Answer? Srv)
{
    public static SettingsNames Of(Examination on)
    {
        var owner = on.Domain.Prepend("autodiscover");
        return new(owner, on.Ask(owner, RecordType.A), on.Ask(on.Domain.Prepend("_autodiscover._tcp"), RecordType.Srv));
    }

    /// <summary>The CNAME as it is published; null where the name is none.</summary>
    public CnameRecord? Alias => Host is { Aliases: [var target, ..] } && Owner is { } owner
        ? new CnameRecord(owner, Reports.RecordFix.UsualTtl, target)
        : null;

    public IEnumerable<SrvRecord> Services => (Srv?.Of<SrvRecord>() ?? []).Where(s => !s.Target.IsRoot);

    /// <summary>Neither is there, and neither is in doubt.</summary>
    public bool AreAbsent => Host is { IsAbsent: true, Aliases.Count: 0 } && Srv is { IsAbsent: true };

    public bool LeadTo(MailProvider provider) => Host is { } host && host.Aliases.Any(provider.Configures);
}

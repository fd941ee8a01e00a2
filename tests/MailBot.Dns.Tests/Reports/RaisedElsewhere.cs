namespace MailBot.Dns.Tests.Reports;

/// <summary>Codes that no zone file can raise, each with the test that does.</summary>
internal static class RaisedElsewhere
{
    public static IReadOnlyList<string> Codes { get; } =
    [
        // Propagation/PropagationViewTests.
        "prop.pending", "prop.unpublished", "prop.unseen", "prop.confirming", "prop.done", "prop.overdue", "prop.silent",

        // Checks/Hosts/BlocklistTests
        "dnsbl.listed", "dnsbl.domain-listed", "dnsbl.not-testable",

        // Checks/Hosts/GreetingsTests
        "smtp.not-tested", "smtp.refused", "smtp.slow", "smtp.banner", "smtp.no-starttls", "smtp.tls-fails", "smtp.old-tls",
        "smtp.cert-name", "smtp.cert-untrusted", "smtp.cert-expired", "smtp.cert-expiring",

        // Checks/Zone/NameServersTests
        "dns.server-no-address", "dns.server-private", "dns.one-network", "dns.lame", "dns.serial-mismatch", "dns.bogus",
        "dns.soa-timers", "dns.negative-ttl", "dns.parent-differs", "dns.no-tcp", "dns.no-edns",

        "dane.mismatch", // DaneCheckTests
        "sts.line-ends", // MtaStsCheckTests.LoneCarriageReturns_EndNoLine
    ];
}

using System.Text;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks.Autodiscover;

/// <summary>The host at which Thunderbird and its like look for a file of settings. The file of a host of one's own is fetched; a provider's is its own affair.</summary>
internal static class Autoconfig
{
    private const string Path = "/mail/config-v1.1.xml";

    private static readonly string[] Services = ["_imaps._tcp", "_imap._tcp", "_submissions._tcp", "_submission._tcp"];

    public static void Examine(Examination on, SettingsNames names, ProviderGuess guess)
    {
        if (on.Domain.Prepend("autoconfig") is not { } owner || on.Ask(owner, RecordType.A) is not { } host) return;
        if (host is { IsAbsent: true, Aliases: [var target, ..] })
        {
            var alias = new CnameRecord(owner, RecordFix.UsualTtl, target);
            on.Report(AutodiscoverCodes.AutoconfigDangling, [host], [RecordFix.Remove(alias)], ("host", owner.Text), ("live", target.Text));
        }
        else if (host.IsFound && guess.IsSelfHosted && Fetch(on, owner, host) is { } file && !IsSettings(file))
            on.Report(AutodiscoverCodes.AutoconfigBroken, [host], [], ("host", owner.Text), ("path", Path));
        else if (host.IsAbsent && names.AreAbsent && guess.IsSelfHosted && !HasServices(on))
            on.Report(AutodiscoverCodes.AutoconfigNone, [host], [], ("domain", on.Domain.Text));
    }

    private static WebAnswer? Fetch(Examination on, DnsName owner, Answer host) => Uri.TryCreate($"https://{owner}{Path}", UriKind.Absolute, out var address)
        ? on.Fetch(new WebQuestion(address) { At = [.. host.Of<AddressRecord>().Select(r => r.Address)] })
        : null;

    /// <summary>What couldn't be fetched from here is taken for good: only an answer that is no file of settings counts.</summary>
    private static bool IsSettings(WebAnswer answer) => answer switch
    {
        WebAnswer.Document { Status: 200 } file => Encoding.UTF8.GetString(file.Body).Contains("<clientConfig", StringComparison.Ordinal),
        WebAnswer.Document => false,
        WebAnswer.Unusable unusable => unusable.Fault is not (WebFault.CertificateName or WebFault.CertificateExpired or WebFault.CertificateUntrusted),
        _ => true,
    };

    /// <summary>Not answered counts as there: nothing is missing until it is known to be.</summary>
    private static bool HasServices(Examination on) => Services
        .Select(s => on.Ask(on.Domain.Prepend(s), RecordType.Srv)).ToArray().Any(a => a is not { IsAbsent: true });
}

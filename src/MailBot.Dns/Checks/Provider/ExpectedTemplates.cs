using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>What providers tell all their customers to publish: probable, since none of them was asked about this domain. Names that a provider makes for each customer are not guessed.</summary>
internal static class ExpectedTemplates
{
    private static readonly DnsName Registration = DnsName.Of("enterpriseregistration.windows.net");
    private static readonly DnsName Enrollment = DnsName.Of("enterpriseenrollment-s.manage.microsoft.com");

    public static IReadOnlyList<ExpectedRecord> For(DnsName domain, ProviderGuess guess)
    {
        if (guess.IsParked) return [Required(new MxRecord(domain, RecordFix.UsualTtl, 0, DnsName.Root)), Required(TxtRecord.Of(domain, RecordFix.UsualTtl, "v=spf1 -all"))];
        if (guess.IsSelfHosted) return SelfHosted(domain);
        if (guess.Mailboxes is not { } provider) return [];
        List<ExpectedRecord> records = [];
        if (provider.Spf.Count > 0) records.Add(Required(TxtRecord.Of(domain, RecordFix.UsualTtl, $"v=spf1 include:{provider.Spf[0]} -all")));
        if (MailProviders.IsMicrosoft(provider)) records.AddRange(Microsoft(domain, provider));
        return records;
    }

    private static IEnumerable<ExpectedRecord> Microsoft(DnsName domain, MailProvider cloud)
    {
        if (Alias(domain, "autodiscover", DnsName.Of(Settings(cloud))) is { } settings) yield return Required(settings);
        if (cloud != MailProviders.Microsoft365) yield break;
        if (Alias(domain, "enterpriseregistration", Registration) is { } registration) yield return Optional(registration);
        if (Alias(domain, "enterpriseenrollment", Enrollment) is { } enrollment) yield return Optional(enrollment);
    }

    private static string Settings(MailProvider cloud) =>
        cloud == MailProviders.Microsoft365 ? "autodiscover.outlook.com" : "autodiscover." + cloud.Autodiscover[0];

    /// <summary>One's own server is called as one likes: nothing here is demanded.</summary>
    private static ExpectedRecord[] SelfHosted(DnsName domain) => domain.Prepend("mail") is { } mail
        ? [Optional(new MxRecord(domain, RecordFix.UsualTtl, 10, mail)), Optional(TxtRecord.Of(domain, RecordFix.UsualTtl, "v=spf1 mx -all"))]
        : [];

    private static CnameRecord? Alias(DnsName domain, string label, DnsName target) =>
        domain.Prepend(label) is { } owner ? new CnameRecord(owner, RecordFix.UsualTtl, target) : null;

    private static ExpectedRecord Required(DnsRecord record) => new(record, Optional: false, Certain: false);

    private static ExpectedRecord Optional(DnsRecord record) => new(record, Optional: true, Certain: false);
}

using System.Globalization;
using System.Resources;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Texts;

/// <summary>The sentences of the checks, each topic's beside its check: French in the program, English beside it.</summary>
public static class TopicTexts
{
    private static readonly Dictionary<string, ResourceManager> Topics = new(StringComparer.Ordinal)
    {
        ["mx"] = new("MailBot.Dns.Checks.Mx.MxTexts", typeof(TopicTexts).Assembly),
        ["host"] = new("MailBot.Dns.Checks.Hosts.HostsTexts", typeof(TopicTexts).Assembly),
        ["dnsbl"] = new("MailBot.Dns.Checks.Hosts.HostsTexts", typeof(TopicTexts).Assembly),
        ["smtp"] = new("MailBot.Dns.Checks.Hosts.HostsTexts", typeof(TopicTexts).Assembly),
        ["spf"] = new("MailBot.Dns.Checks.Spf.SpfTexts", typeof(TopicTexts).Assembly),
        ["dmarc"] = new("MailBot.Dns.Checks.Dmarc.DmarcTexts", typeof(TopicTexts).Assembly),
        ["dkim"] = new("MailBot.Dns.Checks.Dkim.DkimTexts", typeof(TopicTexts).Assembly),
        ["srv"] = new("MailBot.Dns.Checks.Srv.SrvTexts", typeof(TopicTexts).Assembly),
        ["autodiscover"] = new("MailBot.Dns.Checks.Autodiscover.AutodiscoverTexts", typeof(TopicTexts).Assembly),
        ["autoconfig"] = new("MailBot.Dns.Checks.Autodiscover.AutodiscoverTexts", typeof(TopicTexts).Assembly),
        ["sts"] = new("MailBot.Dns.Checks.MtaSts.MtaStsTexts", typeof(TopicTexts).Assembly),
        ["tlsrpt"] = new("MailBot.Dns.Checks.TlsRpt.TlsRptTexts", typeof(TopicTexts).Assembly),
        ["dane"] = new("MailBot.Dns.Checks.Dane.DaneTexts", typeof(TopicTexts).Assembly),
        ["bimi"] = new("MailBot.Dns.Checks.Bimi.BimiTexts", typeof(TopicTexts).Assembly),
        ["dns"] = new("MailBot.Dns.Checks.Zone.ZoneTexts", typeof(TopicTexts).Assembly),
        ["takeover"] = new("MailBot.Dns.Checks.Takeover.TakeoverTexts", typeof(TopicTexts).Assembly),
        ["provider"] = new("MailBot.Dns.Checks.Provider.ProviderTexts", typeof(TopicTexts).Assembly),
        ["m365"] = new("MailBot.Dns.Checks.Provider.ProviderTexts", typeof(TopicTexts).Assembly),
        ["google"] = new("MailBot.Dns.Checks.Provider.ProviderTexts", typeof(TopicTexts).Assembly),
        ["policy"] = new("MailBot.Dns.Checks.Policy.PolicyTexts", typeof(TopicTexts).Assembly),
        ["prop"] = new("MailBot.Dns.Propagation.PropagationTexts", typeof(TopicTexts).Assembly),
    };

    /// <summary>What was found, short enough for a line.</summary>
    public static string Title(Finding finding, CultureInfo culture) => Say($"{finding.Code}.title", finding.Facts, culture);

    /// <summary>What it means for the company's mail.</summary>
    public static string Effect(Finding finding, CultureInfo culture) => Say($"{finding.Code}.effect", finding.Facts, culture);

    /// <summary>What to do about it.</summary>
    public static string Action(Finding finding, CultureInfo culture) => Say($"{finding.Code}.action", finding.Facts, culture);

    public static string Line(AreaLine line, CultureInfo culture) => Say(line.Key, line.Facts, culture);

    /// <summary>Any other sentence of a topic.</summary>
    internal static string Sentence(string key, IReadOnlyDictionary<string, string> facts, CultureInfo culture) => Say(key, facts, culture);

    /// <exception cref="MissingManifestResourceException">There is no such sentence, or it tells a fact that isn't there: a fault of the program, found by a test.</exception>
    internal static string Say(string key, IReadOnlyDictionary<string, string> facts, CultureInfo culture)
    {
        var topic = key[..key.IndexOf('.', StringComparison.Ordinal)];
        var text = Topics[topic].GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text \"{key}\".");
        return FactFilling.Fill(key, text, facts);
    }
}

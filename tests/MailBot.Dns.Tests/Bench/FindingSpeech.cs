using System.Globalization;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Tests.Bench;

/// <summary>For findings that no zone file raises: they speak both languages too.</summary>
internal static class FindingSpeech
{
    public static void AssertBothLanguages(Finding finding)
    {
        var (french, english) = (CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB"));
        Assert.False(string.IsNullOrWhiteSpace(TopicTexts.Title(finding, french)));
        Assert.NotEqual(TopicTexts.Title(finding, french), TopicTexts.Title(finding, english));
        Assert.NotEqual(TopicTexts.Effect(finding, french), TopicTexts.Effect(finding, english));
        Assert.NotEqual(TopicTexts.Action(finding, french), TopicTexts.Action(finding, english));
    }
}

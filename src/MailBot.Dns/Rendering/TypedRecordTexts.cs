using System.Globalization;
using MailBot.Dns.Texts;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Rendering;

/// <summary>What is wrong with a record that somebody typed, and what to type instead.</summary>
public static class TypedRecordTexts
{
    private const int LongestEcho = 60;

    public static string Say(TypedRecord.Malformed record, CultureInfo culture) =>
        RenderingTexts.Say($"Typed.{record.Fault}", culture, record.Column, SafeText.Of(record.Word, LongestEcho));
}

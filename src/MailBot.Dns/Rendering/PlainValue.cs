using MailBot.Dns.Records;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Rendering;

/// <summary>Text that can be typed: characters that are seen, and that come out as the octets that are meant.</summary>
internal static class PlainValue
{
    /// <summary>Null for octets that no keyboard makes, and for characters that a terminal or a shell would obey or hide.</summary>
    public static string? Of(TxtRecord record) => ReadableText.Strict(record) is { } text ? Of(text) : null;

    public static string? Of(string text) => SafeText.Of(text, int.MaxValue) == text && !text.Contains('\uFFFD', StringComparison.Ordinal) ? text : null;
}

using System.Text;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering;

/// <summary>The octets of a TXT record as characters: UTF-8 where they are, one character per octet otherwise. Still unsafe text.</summary>
internal static class ReadableText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(TxtRecord record) => Of(record.Text);

    /// <param name="latin1">One character per octet, as <see cref="TxtRecord.Text"/> gives it.</param>
    public static string Of(string latin1) => Decoded(latin1) ?? latin1;

    /// <summary>Null where the octets aren't UTF-8.</summary>
    public static string? Strict(TxtRecord record) => Decoded(record.Text);

    private static string? Decoded(string latin1)
    {
        if (Ascii.IsValid(latin1)) return latin1;
        try
        {
            return Utf8.GetString(Encoding.Latin1.GetBytes(latin1));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

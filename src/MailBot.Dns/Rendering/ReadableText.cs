using System.Text;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering;

/// <summary>The octets of a TXT record as characters: UTF-8 where they are, one character per octet otherwise. Still unsafe text.</summary>
internal static class ReadableText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(TxtRecord record) => Of([.. record.Strings.SelectMany(s => s)]);

    /// <param name="latin1">One character per octet, as <see cref="TxtRecord.Text"/> gives it.</param>
    public static string Of(string latin1) => Of(Encoding.Latin1.GetBytes(latin1));

    private static string Of(byte[] octets)
    {
        try
        {
            return Strict.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(octets);
        }
    }
}

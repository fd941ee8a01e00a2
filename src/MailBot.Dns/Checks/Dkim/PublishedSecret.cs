using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>A private key where a public one belongs. Nothing that the program puts out shows it.</summary>
internal static class PublishedSecret
{
    private const int Looked = 40;

    private const string Hidden = "…";

    public static bool IsIn(string text)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.OrdinalIgnoreCase) || Begins(text, 0)) return true;
        for (var at = KeyAfter(text, 0); at >= 0; at = KeyAfter(text, at))
        {
            if (Begins(text, at)) return true;
        }

        return false;
    }

    public static string Mask(string text) => IsIn(text) ? text[..Math.Max(KeyAfter(text, 0), 0)] + Hidden : text;

    /// <summary>The answer as it may be shown, kept and exported.</summary>
    public static Answer Masked(Answer answer) =>
        answer.Question.Type == RecordType.Txt && answer.Of<TxtRecord>().Any(t => IsIn(t.Text))
            ? answer with { Records = [.. answer.Records.Select(r => r is TxtRecord t && IsIn(t.Text) ? TxtRecord.Of(t.Owner, t.Ttl, Mask(t.Text)) : r)] }
            : answer;

    /// <summary>Where the value of the next p tag begins; negative where there is none.</summary>
    private static int KeyAfter(string text, int from)
    {
        for (var equals = text.IndexOf('=', from); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            var name = equals;
            while (name > from && text[name - 1] is ' ' or '\t' or '\r' or '\n') name--;
            if (name > 0 && text[name - 1] == 'p') return equals + 1;
        }

        return -1;
    }

    /// <summary>Both forms of private keys begin with a sequence and the version number 0; public ones have no number so small in that place.</summary>
    private static bool Begins(string text, int at)
    {
        Span<char> written = stackalloc char[Looked];
        var length = 0;
        for (; at < text.Length && length < Looked; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '/') written[length++] = text[at];
            else if (text[at] is not (' ' or '\t' or '\r' or '\n' or '"')) break;
        }

        Span<byte> octets = stackalloc byte[Looked];
        return Convert.TryFromBase64Chars(written[..(length / 4 * 4)], octets, out var count) && IsPrivate(octets[..count]);
    }

    private static bool IsPrivate(ReadOnlySpan<byte> der) => der switch
    {
        [0x30, 0x82, _, _, 0x02, 0x01, 0x00, 0x02 or 0x30, ..] => true,
        [0x30, 0x81, _, 0x02, 0x01, 0x00, 0x02 or 0x30, ..] => true,
        [0x30, < 0x80, 0x02, 0x01, 0x00, 0x02 or 0x30, ..] => true,
        _ => false,
    };
}

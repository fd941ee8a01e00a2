using System.Globalization;
using System.Text;

namespace MailBot.Dns.Zones;

/// <summary>The words of one logical line of a zone file: quotes, escapes and comments (RFC 1035 5.1).</summary>
internal static class ZoneTokens
{
    /// <exception cref="FormatException">A quote isn't closed or an escape is broken.</exception>
    public static IReadOnlyList<ZoneToken> Read(string line)
    {
        var tokens = new List<ZoneToken>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ';') break;
            if (line[at] is ' ' or '\t' or '(' or ')') at++;
            else if (line[at] == '"') tokens.Add(new ZoneToken(Octets(line, ref at, quoted: true), Quoted: true));
            else tokens.Add(new ZoneToken(Octets(line, ref at, quoted: false), Quoted: false));
        }

        return tokens;
    }

    private static byte[] Octets(string line, ref int at, bool quoted)
    {
        var text = new List<byte>();
        if (quoted) at++;
        while (at < line.Length && !Ends(line[at], quoted))
        {
            if (line[at] == '\\') text.Add(Escaped(line, ref at));
            else text.AddRange(Encoding.UTF8.GetBytes(CharacterAt(line, ref at)));
        }

        if (!quoted) return [.. text];
        if (at >= line.Length) throw new FormatException("A quote is not closed.");
        at++;
        return [.. text];
    }

    private static bool Ends(char c, bool quoted) => quoted ? c == '"' : c is ' ' or '\t' or ';' or '(' or ')' or '"';

    private static string CharacterAt(string line, ref int at)
    {
        var length = char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
        at += length;
        return line.Substring(at - length, length);
    }

    /// <summary>\DDD is an octet, \X the character itself.</summary>
    private static byte Escaped(string line, ref int at)
    {
        if (at + 1 >= line.Length) throw new FormatException("A backslash ends the line.");
        if (!char.IsAsciiDigit(line[at + 1]))
        {
            at += 2;
            return line[at - 1] <= '~' ? (byte)line[at - 1] : throw new FormatException("A backslash stands before a character that is not ASCII.");
        }

        if (at + 3 >= line.Length || !byte.TryParse(line.AsSpan(at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var octet)) throw new FormatException("A backslash and digits must be \\DDD, at most 255.");
        at += 4;
        return octet;
    }
}

using System.Text;
using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>One misspelt word into what was meant; it may have become several words.</summary>
internal static class SpfWord
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '\u00A0', ',', ';'];

    public static bool IsTerm(string word) => word.Length > 0 && SpfTermReader.Read(word, 1) is not SpfMisspelling;

    /// <summary>Null where it could mean several things, or nothing.</summary>
    public static string? Meant(string word)
    {
        var typed = Typed(word);
        if (One(typed) is { } whole) return whole;
        string[] parts = [.. typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<string>()];
        return parts.Length > 0 && parts.Length == typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Length ? string.Join(' ', parts) : null;
    }

    /// <summary>What a word processor makes of what is typed, undone: dashes, curly quotes, invisible characters.</summary>
    public static string Typed(string word)
    {
        var octets = Encoding.Latin1.GetBytes(word);
        var text = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetString(octets))
        {
            if (c is '\u2013' or '\u2014' or '\u2212' or '\u2010' or '\u2011') text.Append('-');
            else if (c is not ('"' or '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\\')) text.Append(c);
        }

        return text.ToString();
    }

    private static string? One(string word)
    {
        var bare = word.TrimEnd('.', ',', ';', ':');
        if (bare.Length == 0 || bare.AsSpan().ContainsAnyExceptInRange('!', '~')) return null;
        if (IsTerm(bare)) return bare;
        if (Glued(bare) is { } parted) return parted;
        var qualifier = bare[0] is '+' or '-' or '~' or '?' ? bare[..1] : "";
        return Body(bare[qualifier.Length..]) is { } body && IsTerm(qualifier + body) ? qualifier + body : null;
    }

    /// <summary>"ip4:192.0.2.1-all": a blank is missing before the end.</summary>
    private static string? Glued(string word) =>
        word.Length > 4 && word.EndsWith("all", StringComparison.OrdinalIgnoreCase) && word[^4] is '-' or '~' or '?' && IsTerm(word[..^4]) && IsTerm(word[^4..])
            ? $"{word[..^4]} {word[^4..]}"
            : null;

    private static string? Body(string body)
    {
        if (Network(body) is { } network) return network;
        var sign = body.AsSpan().IndexOfAny(":;,=");
        if (sign < 0) return body.StartsWith("include", StringComparison.OrdinalIgnoreCase) ? $"include:{body["include".Length..]}" : null;
        var (name, value) = (body[..sign].ToLowerInvariant(), body[(sign + 1)..]);
        return name switch
        {
            "redirect" or "exp" => $"{name}={value}",
            "ip" or "ip4" or "ip6" or "ipv4" or "ipv6" or "a" or "mx" => Network(value) ?? (name.StartsWith("ip", StringComparison.Ordinal) && !StartsLikeAddress(value) ? $"a:{value}" : $"{name}:{value}"),
            _ when IsNearly(name, "include") => $"include:{value}",
            _ => null,
        };
    }

    /// <summary>An address or network, its prefix length without the zeros before it.</summary>
    private static string? Network(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var trimmed = slash > 0 && slash + 1 < value.Length ? $"{value[..slash]}/{value[(slash + 1)..].TrimStart('0').PadLeft(1, '0')}" : value;
        if (SpfNetwork.Read(trimmed, six: false, out _, out _) is not null) return $"ip4:{trimmed}";
        return SpfNetwork.Read(trimmed, six: true, out _, out _) is not null ? $"ip6:{trimmed}" : null;
    }

    private static bool StartsLikeAddress(string value) => value.Length > 0 && (char.IsAsciiDigit(value[0]) || value.Contains(':', StringComparison.Ordinal));

    /// <summary>The same but for one letter too many, too few or wrong, or two swapped.</summary>
    private static bool IsNearly(string word, string meant)
    {
        if (Math.Abs(word.Length - meant.Length) > 1) return false;
        var first = 0;
        while (first < Math.Min(word.Length, meant.Length) && word[first] == meant[first]) first++;
        var (rest, wanted) = (word[first..], meant[first..]);
        return rest.Length == 0 || wanted.Length == 0
            || rest[1..] == wanted || rest == wanted[1..] || rest[1..] == wanted[1..]
            || (rest.Length > 1 && wanted.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..] == wanted[2..]);
    }
}

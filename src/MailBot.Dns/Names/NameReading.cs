using System.Globalization;
using System.Text;

namespace MailBot.Dns.Names;

/// <summary>One cleaned word as a domain (RFC 5891 and UTS 46, non-transitional: ß stays ß), each fault by its name.</summary>
internal static class NameReading
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    public static DomainReading Read(string word)
    {
        if (word.Length == 0) return new DomainReading.Nothing();
        if (LiteralAddress.Read(word) is { } address) return address;
        if (word.StartsWith("*.", StringComparison.Ordinal) && word.Length > 2) return new DomainReading.Wildcard(word[2..]);
        if (Forbidden(word) is { } character) return new DomainReading.ForbiddenCharacter(character, word);
        var text = WithPlainDots(word);
        if (text.EndsWith('.')) text = text[..^1];
        if (text.Length == 0) return new DomainReading.Nothing();
        var labels = text.Split('.');
        if (labels.Any(l => l.Length == 0)) return new DomainReading.PartMissing(word);
        if (labels.FirstOrDefault(l => l[0] == '-' || l[^1] == '-') is { } edged && !edged.StartsWith("xn--", StringComparison.Ordinal)) return new DomainReading.HyphenAtEdge(edged);
        for (var at = 0; at < labels.Length; at++)
        {
            if (ToAscii(labels[at], out var ascii) is { } fault) return fault;
            labels[at] = ascii;
        }

        return Whole(labels, text);
    }

    private static DomainReading Whole(string[] labels, string text)
    {
        var name = string.Join('.', labels);
        if (LiteralAddress.Read(name) is { } address) return address;
        if (name.Length > DnsName.LongestName) return new DomainReading.NameTooLong(name.Length);
        if (Ending(labels, text) is { } wrong) return wrong;
        if (!DnsName.TryParse(name, out var dns)) return new DomainReading.PartMissing(text);
        var (unicode, confusable) = DomainDisplay.Read(dns);
        return new DomainReading.Valid(dns, unicode, confusable);
    }

    private static DomainReading? Ending(string[] labels, string text) => labels[^1] switch
    {
        "localhost" or "localdomain" => new DomainReading.ThisMachine(),
        _ when labels.Length == 1 => new DomainReading.SingleWord(text),
        "local" or "internal" or "lan" or "home" or "corp" or "intranet" or "private" => new DomainReading.PrivateName("." + labels[^1]),
        "onion" => new DomainReading.OnionName(),
        "arpa" => new DomainReading.ReverseName(text),
        var last when last.All(char.IsAsciiDigit) => new DomainReading.NumericEnding(last),
        _ => null,
    };

    private static DomainReading? ToAscii(string label, out string ascii)
    {
        ascii = label;
        if (Ascii.IsValid(label) && !label.StartsWith("xn--", StringComparison.Ordinal)) return label.Length > 63 ? new DomainReading.PartTooLong(label) : null;
        try
        {
            ascii = Idn.GetAscii(label);
        }
        catch (ArgumentException)
        {
            return label.StartsWith("xn--", StringComparison.Ordinal) ? new DomainReading.BrokenPunycode(label)
                : FirstUnencodable(label) is { } rune ? new DomainReading.ForbiddenCharacter(rune, label)
                : new DomainReading.PartTooLong(label);
        }

        if (ascii.Length > 63) return new DomainReading.PartTooLong(label);
        return Forbidden(ascii) is { } character ? new DomainReading.ForbiddenCharacter(character, label) : PunycodeFault(ascii);
    }

    /// <summary>What the mapping lets through and no registry sells: lookalikes of a slash, for instance. Emoji are sold.</summary>
    private static bool IsNeverInNames(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNumber
        && rune.Value is not (0x00B7 or 0x30FB or 0x05F3 or 0x05F4);

    /// <summary>What decodes to something that would be encoded otherwise was not made by an encoder.</summary>
    private static DomainReading? PunycodeFault(string ascii)
    {
        if (!ascii.StartsWith("xn--", StringComparison.Ordinal)) return null;
        try
        {
            var unicode = Idn.GetUnicode(ascii);
            foreach (var rune in unicode.EnumerateRunes())
            {
                if (!rune.IsAscii && IsNeverInNames(rune)) return new DomainReading.ForbiddenCharacter(rune.ToString(), unicode);
            }

            return !Ascii.IsValid(unicode) && Idn.GetAscii(unicode) == ascii ? null : new DomainReading.BrokenPunycode(ascii);
        }
        catch (ArgumentException)
        {
            return new DomainReading.BrokenPunycode(ascii);
        }
    }

    private static string? Forbidden(string word)
    {
        foreach (var c in word)
        {
            if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return c.ToString();
        }

        return null;
    }

    /// <summary>UTS 46 takes the full stops of Chinese and Japanese for dots.</summary>
    private static string WithPlainDots(string word) => word.Replace('。', '.').Replace('．', '.').Replace('｡', '.');

    /// <summary>Null where each character could be encoded: then there are too many.</summary>
    private static string? FirstUnencodable(string label)
    {
        foreach (var rune in label.EnumerateRunes())
        {
            if (!rune.IsAscii && !IsEncodable(rune)) return rune.ToString();
        }

        return label.Length < 15 ? label.EnumerateRunes().First(r => !r.IsAscii).ToString() : null;
    }

    private static bool IsEncodable(Rune rune)
    {
        try
        {
            return Idn.GetAscii($"a{rune}a").Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace MailBot.Requests.Addresses;

/// <summary>Reads mail addresses as people type them, strict in what it accepts.</summary>
/// <remarks>Local part: RFC 5322 dot-atom in ASCII, without the quoted form that no one types. Limits: RFC 5321 4.5.3.1.</remarks>
public static class AddressReader
{
    public const int LocalPartLimit = 64;
    public const int AddressLimit = 254;

    private const string AtomSymbols = "!#$%&'*+-/=?^_`{|}~.";

    public static AddressReading Read(string typed)
    {
        var text = typed.Trim().TrimEnd('.', ',', ';', ':');
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        if (text.Length == 0) return new AddressReading.NoAddress(typed);
        if (text.Length > AddressLimit) return new AddressReading.TooLong(text, text.Length, AddressLimit);

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var local = at < 0 ? text : text[..at];
        var domain = at < 0 ? "" : text[(at + 1)..];
        if (local.Length == 0) return new AddressReading.NoAddress(text);
        if (domain.Contains('@', StringComparison.Ordinal)) return new AddressReading.BadCharacter(text, "@");

        return Fault(text, local, domain)
            ?? (domain.Length == 0
                ? new AddressReading.LocalPartOnly(local.ToLowerInvariant())
                : new AddressReading.Read(new EmailAddress(local.ToLowerInvariant(), domain.ToLowerInvariant())));
    }

    private static AddressReading? Fault(string text, string local, string domain)
    {
        if (!Ascii.IsValid(text)) return new AddressReading.NotAscii(text, Suggest(local, domain));
        if (local.FirstOrDefault(c => !IsAtom(c)) is var bad and not '\0') return new AddressReading.BadCharacter(text, bad.ToString());
        if (IsMisdotted(local)) return new AddressReading.MisplacedDot(text);
        if (local.Length > LocalPartLimit) return new AddressReading.TooLong(text, local.Length, LocalPartLimit);
        if (domain.Length > 0 && !IsDomain(domain)) return new AddressReading.BadCharacter(text, domain);
        return null;
    }

    private static string? Suggest(string local, string domain)
    {
        var plain = Plain(local);
        if (plain.Length == 0 || !plain.All(IsAtom) || IsMisdotted(plain) || !Ascii.IsValid(domain)) return null;
        return $"{plain}@{domain.ToLowerInvariant()}";
    }

    /// <summary>The ASCII form of a word: accents dropped, ligatures opened, other letters left out.</summary>
    public static string Plain(string word)
    {
        var open = word.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Replace('’', '\'');
        var plain = new StringBuilder(open.Length);
        foreach (var c in open.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsAscii(c)) plain.Append(c);
        }

        return plain.ToString().ToLowerInvariant();
    }

    private static bool IsAtom(char c) => char.IsAsciiLetterOrDigit(c) || AtomSymbols.Contains(c, StringComparison.Ordinal);

    private static bool IsMisdotted(string local) =>
        local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain) =>
        domain.Contains('.', StringComparison.Ordinal)
        && domain.Split('.').All(label => label.Length is > 0 and <= 63
            && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}

using System.Globalization;
using System.Text;

namespace MailBot.Dns.Names;

/// <summary>Characters that come along unseen when a name is pasted: some are left out, some make the text unsafe to read.</summary>
internal static class InputCleaning
{
    /// <summary>Null where every character may stay or be left out.</summary>
    public static DomainReading? Fault(string written)
    {
        for (var at = 0; at < written.Length; at++)
        {
            var c = written[at];
            if (IsDirection(c)) return new DomainReading.DirectionCharacter();
            if (char.IsControl(c) && !char.IsWhiteSpace(c)) return new DomainReading.ControlCharacter();
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || at + 1 >= written.Length || !char.IsLowSurrogate(written[at + 1])) return new DomainReading.ControlCharacter();
            at++;
        }

        return null;
    }

    /// <summary>Composed (NFC), in small letters, without characters of no width. Small letters first: else a capital ẞ would become ss.</summary>
    public static string Clean(string written)
    {
        if (Ascii.IsValid(written)) return written.ToLowerInvariant();
        var kept = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            if (!IsUnseen(written, at)) kept.Append(written[at]);
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>Joiners mean something within Indic and Arabic words only; elsewhere they came with the paste.</summary>
    private static bool IsUnseen(string text, int at) => text[at] switch
    {
        '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u034F' => true,
        '\u200C' or '\u200D' => at == 0 || text[at - 1] < '\u0600' || char.IsSurrogate(text[at - 1]),
        >= '\uFE00' and <= '\uFE0F' => true,
        _ => false,
    };

    private static bool IsDirection(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

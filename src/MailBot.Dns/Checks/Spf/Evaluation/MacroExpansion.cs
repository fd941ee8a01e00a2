using System.Text;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>Macros into text (RFC 7208 7.3).</summary>
internal static class MacroExpansion
{
    public static string Expand(MacroString macros, MacroValues values)
    {
        var text = new StringBuilder();
        foreach (var part in macros.Parts)
        {
            text.Append(part switch
            {
                MacroPart.Literal literal => literal.Text,
                MacroPart.Escape escape => escape.Text,
                MacroPart.Expansion expansion => Expand(expansion, values.Of(expansion.Letter)),
                _ => throw new ArgumentOutOfRangeException(nameof(macros)),
            });
        }

        return text.ToString();
    }

    /// <summary>As a name to ask for: cut on the left to the length that DNS allows. Null where DNS can't carry it.</summary>
    public static DnsName? ToName(string expanded)
    {
        var bare = expanded.EndsWith('.') ? expanded[..^1] : expanded;
        var from = 0;
        while (bare.Length - from > DnsName.LongestName)
        {
            var dot = bare.IndexOf('.', from);
            if (dot < 0) return null;
            from = dot + 1;
        }

        return DnsName.FromMacro(bare[from..]);
    }

    private static string Expand(MacroPart.Expansion expansion, string value)
    {
        if (expansion is { Keep: 0, Reversed: false, Delimiters: "" }) return Escaped(expansion, value);
        var parts = value.Split((expansion.Delimiters.Length == 0 ? "." : expansion.Delimiters).ToCharArray());
        if (expansion.Reversed) Array.Reverse(parts);
        var kept = expansion.Keep == 0 ? parts : parts[Math.Max(0, parts.Length - expansion.Keep)..];
        return Escaped(expansion, string.Join('.', kept));
    }

    /// <summary>All but the unreserved characters of RFC 3986.</summary>
    private static string Escaped(MacroPart.Expansion expansion, string value) => expansion.UrlEscaped ? Uri.EscapeDataString(value) : value;
}

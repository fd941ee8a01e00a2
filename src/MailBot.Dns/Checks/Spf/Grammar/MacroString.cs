using System.Globalization;
using System.Text;

namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>Text with macros in it (RFC 7208 7.1), read once and expanded for each sender.</summary>
internal sealed class MacroString(IReadOnlyList<MacroPart> parts)
{
    public IReadOnlyList<MacroPart> Parts => parts;

    /// <summary>Nothing in it depends on the sender or on the domain at hand.</summary>
    public bool IsLiteral => parts.All(p => p is not MacroPart.Expansion);

    public bool Uses(char letter) => parts.Any(p => p is MacroPart.Expansion e && e.Letter == letter);

    /// <summary>As it could have been published; read again it gives the same parts.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is MacroPart.Literal literal) text.Append(literal.Text);
            else if (part is MacroPart.Escape escape) text.Append('%').Append(escape.Sign);
            else if (part is MacroPart.Expansion e) Append(text, e);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MacroPart.Expansion e)
    {
        text.Append("%{").Append(e.UrlEscaped ? char.ToUpperInvariant(e.Letter) : e.Letter);
        if (e.Keep > 0) text.Append(CultureInfo.InvariantCulture, $"{e.Keep}");
        if (e.Reversed) text.Append('r');
        text.Append(e.Delimiters).Append('}');
    }
}

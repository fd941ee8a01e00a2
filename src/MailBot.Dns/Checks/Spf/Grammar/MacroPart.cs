namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>RFC 7208 7.1.</summary>
internal abstract record MacroPart
{
    private MacroPart()
    {
    }

    internal sealed record Literal(string Text) : MacroPart;

    /// <summary>"%%", "%_" or "%-".</summary>
    /// <param name="Sign">The character after the percent sign.</param>
    internal sealed record Escape(char Sign) : MacroPart
    {
        public string Text => Sign switch { '_' => " ", '-' => "%20", _ => "%" };
    }

    /// <param name="Letter">Lower case.</param>
    /// <param name="UrlEscaped">Written as a capital letter.</param>
    /// <param name="Keep">How many of the right-hand parts; 0 for all.</param>
    /// <param name="Delimiters">Empty for the dot alone.</param>
    internal sealed record Expansion(char Letter, bool UrlEscaped, int Keep, bool Reversed, string Delimiters) : MacroPart;
}

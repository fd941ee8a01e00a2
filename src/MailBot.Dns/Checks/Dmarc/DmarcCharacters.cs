namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Characters that come from forms, word processors and zone files, and don't belong into a record.</summary>
internal static class DmarcCharacters
{
    private static readonly string[] Invisible =
    [
        "\u00C2\u00A0", "\u00E2\u0080\u00AF", "\u00E2\u0080\u008B", "\u00E2\u0080\u008C", "\u00E2\u0080\u008D", "\u00EF\u00BB\u00BF",
        "\u00E2\u0080\u009C", "\u00E2\u0080\u009D", "\u00E2\u0080\u0098", "\u00E2\u0080\u0099", "\u00C2\u00AB", "\u00C2\u00BB",
    ];

    public static void Check(string text, DmarcFaults faults)
    {
        if (text.IndexOf('"', StringComparison.Ordinal) is >= 0 and var quote) faults.Add(DmarcCodes.LiteralQuotes, quote + 1, "\"");
        if (text.IndexOf("\\;", StringComparison.Ordinal) is >= 0 and var escape) faults.Add(DmarcCodes.EscapedSemicolon, escape + 1, "\\;");
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var foreign) faults.Add(DmarcCodes.NonAscii, foreign + 1, Foreign(text, foreign));
    }

    /// <summary>The same text with blanks in their place, octet for octet, so that columns stay what they are.</summary>
    public static string Blank(string text)
    {
        var clean = text.Replace('"', ' ').Replace("\\;", " ;", StringComparison.Ordinal);
        foreach (var one in Invisible) clean = clean.Replace(one, new string(' ', one.Length), StringComparison.Ordinal);
        return clean is ['\'', .. var within, '\''] ? $" {within} " : clean;
    }

    /// <summary>The character as a person sees it, not its octets.</summary>
    private static string Foreign(string text, int at)
    {
        var octets = System.Text.Encoding.Latin1.GetBytes(text.Substring(at, Math.Min(4, text.Length - at)));
        return System.Text.Rune.DecodeFromUtf8(octets, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.ToString() : text.Substring(at, 1);
    }
}

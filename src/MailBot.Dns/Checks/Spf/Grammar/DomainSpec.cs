namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>The domain-spec of RFC 7208 7.1: a macro-string that ends in "." toplabel, or in a macro. What it expands to isn't checked: it may be anything.</summary>
internal static class DomainSpec
{
    /// <param name="stoppedAt">Where the fault is.</param>
    public static MacroString? Read(string text, out int stoppedAt, out SpfSyntaxFault fault)
    {
        var read = MacroReader.Read(text, explanation: false, out stoppedAt, out fault);
        if (read is null || EndsWell(read)) return read;
        fault = SpfSyntaxFault.BadDomain;
        stoppedAt = read.Parts is [.., MacroPart.Literal last] ? text.Length - TopLabel(last.Text).Length : 0;
        return null;
    }

    /// <summary>Letters, digits and inner hyphens, and not digits alone.</summary>
    public static bool IsTopLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-') return false;
        var digitsOnly = true;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
            digitsOnly &= char.IsAsciiDigit(c);
        }

        return !digitsOnly;
    }

    private static bool EndsWell(MacroString read) => read.Parts switch
    {
        [.., MacroPart.Literal last] => last.Text.AsSpan().TrimEnd('.') is var bare && last.Text.Length - bare.Length <= 1
            && bare.LastIndexOf('.') is >= 0 and var dot && IsTopLabel(bare[(dot + 1)..]),
        [..] => read.Parts.Count > 0,
    };

    private static string TopLabel(string literal)
    {
        var bare = literal.TrimEnd('.');
        return literal[(bare.LastIndexOf('.') + 1)..];
    }
}

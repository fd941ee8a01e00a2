using MailBot.Dns.Checks.Spf.Addresses;

namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>One word of a record into a term.</summary>
internal static class SpfTermReader
{
    public static SpfTerm Read(string word, int column)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] is <= ' ' or > '~') return new SpfMisspelling(word, column, SpfSyntaxFault.ForbiddenCharacter, column + at);
        }

        return NameOfModifier(word) is { } name ? Modifier(word, column, name) : Mechanism(word, column);
    }

    /// <summary>What stands before an equals sign, where that is a name (RFC 7208 4.6.1); else the word is no modifier.</summary>
    private static string? NameOfModifier(string word)
    {
        if (!char.IsAsciiLetter(word[0])) return null;
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == '=') return word[..at];
            if (!char.IsAsciiLetterOrDigit(word[at]) && word[at] is not ('-' or '_' or '.')) return null;
        }

        return null;
    }

    /// <summary>A known name is never taken for an unknown modifier, whatever its value: the agreed reading of RFC 7208 12.</summary>
    private static SpfTerm Modifier(string word, int column, string name)
    {
        var kind = name.ToLowerInvariant() switch
        {
            "redirect" => SpfModifierKind.Redirect,
            "exp" => SpfModifierKind.Explanation,
            _ => SpfModifierKind.Unknown,
        };
        var text = word[(name.Length + 1)..];
        if (kind != SpfModifierKind.Unknown && text.Length == 0) return Missing(word, column);
        var value = kind == SpfModifierKind.Unknown
            ? MacroReader.Read(text, explanation: false, out var stoppedAt, out var fault)
            : DomainSpec.Read(text, out stoppedAt, out fault);
        return value is null
            ? new SpfMisspelling(word, column, fault, column + name.Length + 1 + stoppedAt)
            : new SpfModifier(word, column, kind, name, value);
    }

    private static SpfTerm Mechanism(string word, int column)
    {
        var (qualifier, from) = word[0] switch
        {
            '+' => (SpfQualifier.Pass, 1),
            '-' => (SpfQualifier.Fail, 1),
            '~' => (SpfQualifier.SoftFail, 1),
            '?' => (SpfQualifier.Neutral, 1),
            _ => (SpfQualifier.Pass, 0),
        };
        var end = word.AsSpan(from).IndexOfAny(':', '/') is >= 0 and var sign ? from + sign : word.Length;
        if (KindOf(word.AsSpan(from, end - from)) is not { } kind)
        {
            var fault = SpfNetwork.IsAddressOrNetwork(word.AsSpan(from)) ? SpfSyntaxFault.BareAddress : SpfSyntaxFault.UnknownMechanism;
            return new SpfMisspelling(word, column, fault, column + Math.Min(from, word.Length - 1));
        }

        var bare = new SpfMechanism(word, column, qualifier, kind);
        return SpfArgumentReader.Read(bare, end);
    }

    private static SpfMechanismKind? KindOf(ReadOnlySpan<char> name)
    {
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.All;
        if (name.Equals("include", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.Include;
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.A;
        if (name.Equals("mx", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.Mx;
        if (name.Equals("ptr", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.Ptr;
        if (name.Equals("ip4", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.Ip4;
        if (name.Equals("ip6", StringComparison.OrdinalIgnoreCase)) return SpfMechanismKind.Ip6;
        return name.Equals("exists", StringComparison.OrdinalIgnoreCase) ? SpfMechanismKind.Exists : null;
    }

    private static SpfMisspelling Missing(string word, int column) => new(word, column, SpfSyntaxFault.MissingArgument, column + word.Length - 1);
}

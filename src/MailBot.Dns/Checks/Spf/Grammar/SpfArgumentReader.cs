using MailBot.Dns.Checks.Spf.Addresses;

namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>What follows a mechanism's name: nothing, ":" and a domain or a network, and prefix lengths (RFC 7208 5).</summary>
internal static class SpfArgumentReader
{
    /// <param name="end">Where the name ends within the word.</param>
    public static SpfTerm Read(SpfMechanism bare, int end) => bare.Kind switch
    {
        SpfMechanismKind.All => end == bare.Written.Length ? bare : Fault(bare, SpfSyntaxFault.UnexpectedArgument, end),
        SpfMechanismKind.Ip4 or SpfMechanismKind.Ip6 => Network(bare, end),
        SpfMechanismKind.A or SpfMechanismKind.Mx => Host(bare, end),
        SpfMechanismKind.Ptr when end == bare.Written.Length => bare,
        _ => Domain(bare, end, bare.Written.Length),
    };

    private static SpfTerm Network(SpfMechanism bare, int end)
    {
        if (end >= bare.Written.Length - 1 || bare.Written[end] != ':') return Fault(bare, SpfSyntaxFault.MissingArgument, end);
        var network = SpfNetwork.Read(bare.Written.AsSpan(end + 1), bare.Kind == SpfMechanismKind.Ip6, out var fault, out var stoppedAt);
        return network is null ? Fault(bare, fault, end + 1 + stoppedAt) : bare with { Network = network };
    }

    /// <summary>
    /// a and mx: [":" domain-spec] [dual-cidr-length]. A slash may belong to the domain-spec; but a domain-spec never ends
    /// in a slash and digits, so the lengths are what stands at the end.
    /// </summary>
    private static SpfTerm Host(SpfMechanism bare, int end)
    {
        var word = bare.Written;
        var rest = word.Length;
        var (prefix4, prefix6) = (32, 128);
        if (TakeLength(word, end, ref rest) is { } last)
        {
            var isSix = rest > end && word[rest - 1] == '/';
            if (isSix) rest--;
            if (!PrefixLength.TryRead(last, isSix ? 128 : 32, out var length)) return Fault(bare, SpfSyntaxFault.BadPrefixLength, rest);
            if (isSix) prefix6 = length;
            else prefix4 = length;
            if (isSix && TakeLength(word, end, ref rest) is { } first && !PrefixLength.TryRead(first, 32, out prefix4)) return Fault(bare, SpfSyntaxFault.BadPrefixLength, rest);
        }

        var sized = bare with { Prefix4 = prefix4, Prefix6 = prefix6 };
        return rest == end ? sized : Domain(sized, end, rest);
    }

    /// <summary>The digits at the end of what is left, with the slash before them; null where there are none.</summary>
    private static string? TakeLength(string word, int from, ref int rest)
    {
        var first = rest;
        while (first > from && char.IsAsciiDigit(word[first - 1])) first--;
        if (first == rest || first <= from || word[first - 1] != '/') return null;
        var digits = word[first..rest];
        rest = first - 1;
        return digits;
    }

    private static SpfTerm Domain(SpfMechanism bare, int end, int until)
    {
        if (end >= until || (bare.Written[end] == ':' && end + 1 == until)) return Fault(bare, SpfSyntaxFault.MissingArgument, end);
        if (bare.Written[end] != ':') return Fault(bare, SpfSyntaxFault.UnexpectedArgument, end);
        var domain = DomainSpec.Read(bare.Written[(end + 1)..until], out var stoppedAt, out var fault);
        return domain is null ? Fault(bare, fault, end + 1 + stoppedAt) : bare with { Domain = domain };
    }

    private static SpfMisspelling Fault(SpfMechanism bare, SpfSyntaxFault fault, int at) =>
        new(bare.Written, bare.Column, fault, bare.Column + Math.Min(at, bare.Written.Length - 1));
}

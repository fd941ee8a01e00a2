using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Why a text at _dmarc isn't a DMARC record to anybody, although somebody meant it to be one.</summary>
internal static class DmarcLookalike
{
    public static void Explain(string text, DmarcFaults faults)
    {
        var clean = DmarcCharacters.Blank(text);
        var lead = clean.Length - clean.AsSpan().TrimStart(" \t").Length;
        var end = clean.IndexOf(';', StringComparison.Ordinal);
        var first = (end < 0 ? clean.AsSpan() : clean.AsSpan(0, end)).Trim(" \t");
        var code = Why(clean, first);
        if (code == DmarcCodes.OtherRecord)
        {
            faults.Add(code, 1, text);
            return;
        }

        if (text is [' ' or '\t', ..]) faults.Add(DmarcCodes.LeadingSpace, 1, " ");
        if (text is ['\'', ..]) faults.Add(DmarcCodes.LiteralQuotes, 1, "'");
        DmarcCharacters.Check(text, faults);
        if (code == DmarcCodes.MissingSemicolon) AfterVersion(clean, faults);
        else if (code is not null) faults.Add(code, lead + 1, first.ToString());
    }

    /// <summary>Where the semicolon belongs.</summary>
    private static void AfterVersion(string clean, DmarcFaults faults)
    {
        var end = clean.IndexOf(DmarcVersion.Value, StringComparison.OrdinalIgnoreCase) + DmarcVersion.Value.Length;
        faults.Add(DmarcCodes.MissingSemicolon, end + 1, clean[end..].TrimStart());
    }

    /// <summary>Null where the characters around the version are the whole fault.</summary>
    private static FindingCode? Why(string clean, ReadOnlySpan<char> first)
    {
        if (DmarcVersion.Is(first)) return null;
        var equals = first.IndexOf('=');
        var name = equals < 0 ? first : first[..equals].TrimEnd(" \t");
        if (name.Equals("v", StringComparison.OrdinalIgnoreCase) && equals >= 0) return OfValue(first[(equals + 1)..].TrimStart(" \t"));
        return HasVersionLater(clean) || IsPolicy(name, first[(equals + 1)..]) || first.StartsWith("DMARC1", StringComparison.OrdinalIgnoreCase)
            ? DmarcCodes.VersionNotFirst
            : DmarcCodes.OtherRecord;
    }

    private static FindingCode OfValue(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("DMARC", StringComparison.OrdinalIgnoreCase)) return DmarcCodes.OtherRecord;
        if (value.Equals(DmarcVersion.Value, StringComparison.OrdinalIgnoreCase)) return DmarcCodes.VersionCase;
        var isFollowed = value.StartsWith(DmarcVersion.Value, StringComparison.OrdinalIgnoreCase) && value[DmarcVersion.Value.Length] is ' ' or '\t' or ',' or ':' or '|' or '/';
        return isFollowed ? DmarcCodes.MissingSemicolon : DmarcCodes.VersionUnknown;
    }

    private static bool HasVersionLater(string clean)
    {
        foreach (var range in clean.AsSpan().Split(';'))
        {
            if (DmarcVersion.Is(clean.AsSpan()[range])) return true;
        }

        return false;
    }

    private static bool IsPolicy(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        name.Equals("p", StringComparison.OrdinalIgnoreCase) && DmarcPolicyWord.Read(value.Trim(" \t").ToString()) is not null;
}

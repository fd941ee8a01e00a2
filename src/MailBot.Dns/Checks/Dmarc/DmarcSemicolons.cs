namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Places where a tag begins and no semicolon stands before it: "p=none rua=mailto:…".</summary>
internal static class DmarcSemicolons
{
    /// <summary>Where the next tag's name begins within a value; negative where none does.</summary>
    public static int Missing(string value)
    {
        var searched = 0;
        while (value.AsSpan(searched).IndexOf('=') is >= 0 and var found)
        {
            var equals = searched + found;
            var end = equals;
            while (end > searched && value[end - 1] is ' ' or '\t') end--;
            var start = end;
            while (start > searched && char.IsAsciiLetter(value[start - 1])) start--;
            if (start > 0 && start < end && value[start - 1] is ' ' or '\t' or ',' && IsKnown(value.AsSpan(start, end - start))) return start;
            searched = equals + 1;
        }

        return -1;
    }

    private static bool IsKnown(ReadOnlySpan<char> name)
    {
        foreach (var known in DmarcTag.Known)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

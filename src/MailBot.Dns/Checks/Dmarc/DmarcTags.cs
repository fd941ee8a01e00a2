namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The tags behind the version. Of tags that are there twice the first counts.</summary>
internal static class DmarcTags
{
    public static IReadOnlyList<DmarcTag> Split(string text, DmarcFaults faults)
    {
        var tags = new List<DmarcTag>();
        var names = new HashSet<string>(StringComparer.Ordinal) { "v" };
        var start = text.IndexOf(';', StringComparison.Ordinal) + 1;
        while (start > 0 && start <= text.Length)
        {
            var end = text.IndexOf(';', start);
            var isLast = end < 0;
            if (isLast) end = text.Length;
            if (Read(text, start, end, isLast, faults) is { } tag)
            {
                if (names.Add(tag.Name)) tags.Add(tag);
                else faults.Add(DmarcCodes.DuplicateTag, tag.Column, tag.Name);
            }

            start = isLast ? 0 : end + 1;
        }

        return tags;
    }

    /// <summary>Null for what is no tag: receivers pass over it.</summary>
    private static DmarcTag? Read(string text, int start, int end, bool isLast, DmarcFaults faults)
    {
        var segment = text.AsSpan(start, end - start);
        var column = start + 1 + (segment.Length - segment.TrimStart(" \t").Length);
        segment = segment.Trim(" \t");
        if (segment.IsEmpty)
        {
            if (!isLast) faults.Add(DmarcCodes.EmptyTag, start + 1, ";");
            return null;
        }

        var equals = segment.IndexOf('=');
        var name = equals < 0 ? default : segment[..equals].TrimEnd(" \t");
        var value = segment[(equals + 1)..].TrimStart(" \t");
        if (name.IsEmpty || name.ContainsAnyExcept(Letters) || value.ContainsAnyInRange('\0', '\x1F'))
        {
            // A foreign character is a fault of its own, told with its place.
            if (!segment.ContainsAnyExceptInRange('\0', '\x7F')) faults.Add(DmarcCodes.Syntax, column, segment.ToString());
            return null;
        }

        if (value.IsEmpty) faults.Add(DmarcCodes.EmptyTag, column, segment.ToString());
        return new DmarcTag(name.ToString().ToLowerInvariant(), value.ToString(), column);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

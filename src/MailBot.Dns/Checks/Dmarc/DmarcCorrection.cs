namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The record that was meant: every tag kept that can be read, and nothing asked for that was not written.</summary>
internal static class DmarcCorrection
{
    private const string Separators = " \t,:|/";

    public static DmarcEdit Of(DmarcRecord record)
    {
        var edit = new DmarcEdit(Mended(Meant(DmarcCharacters.Blank(record.Text))));
        if (!edit.Has("p")) edit = edit.With("p", DmarcPolicy.None.Text());
        return edit.Has("ruf") ? edit : edit.Without("fo");
    }

    private static IEnumerable<(string Name, string Value)> Mended(IEnumerable<(string Name, string Value)> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "pct" && value == "0") yield return ("t", "y");
            else if (DmarcTagCorrection.Of(name, value) is { Length: > 0 } mended) yield return (name, mended);
        }
    }

    /// <summary>The tags, also those that a wrong character hides. A mail address between semicolons belongs to the list before it.</summary>
    private static List<(string Name, string Value)> Meant(string clean)
    {
        var tags = new List<(string Name, string Value)>();
        foreach (var segment in clean.Split(';').SelectMany(Segments))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : segment[..equals].Trim(' ', '\t').ToLowerInvariant();
            if (name.Length > 0 && name.All(char.IsAsciiLetter)) tags.Add((name, segment[(equals + 1)..].Trim(' ', '\t')));
            else if (segment.Contains('@', StringComparison.Ordinal) && tags is [.., { Name: "rua" or "ruf" } list]) tags[^1] = (list.Name, $"{list.Value},{segment.Trim()}");
        }

        tags.RemoveAll(t => t.Name == "v");
        return tags;
    }

    private static IEnumerable<string> Segments(string between)
    {
        var rest = AfterVersion(between);
        while (DmarcSemicolons.Missing(rest) is > 0 and var next)
        {
            yield return rest[..next].TrimEnd(' ', '\t', ',');
            rest = rest[next..];
        }

        yield return rest;
    }

    /// <summary>What follows a version that no semicolon ends.</summary>
    private static string AfterVersion(string segment)
    {
        var bare = segment.TrimStart(' ', '\t');
        return bare.StartsWith(DmarcVersion.Written, StringComparison.OrdinalIgnoreCase) && bare.Length > DmarcVersion.Written.Length && Separators.Contains(bare[DmarcVersion.Written.Length], StringComparison.Ordinal)
            ? bare[DmarcVersion.Written.Length..].TrimStart(Separators.ToCharArray())
            : segment;
    }
}

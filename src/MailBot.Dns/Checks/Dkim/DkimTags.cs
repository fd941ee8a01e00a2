namespace MailBot.Dns.Checks.Dkim;

/// <summary>A tag list (RFC 6376 3.2): blanks and line ends around names and values don't count, letters' case does.</summary>
internal sealed class DkimTags
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>In the order of the record, repeats included.</summary>
    public List<(string Name, string Value)> All { get; } = [];

    /// <summary>The first name that is there twice, which spoils the whole list.</summary>
    public string? Repeated { get; private set; }

    /// <summary>The first piece that is no tag.</summary>
    public string? Malformed { get; private set; }

    public string? this[string name] => values.GetValueOrDefault(name);

    public static DkimTags Read(string text)
    {
        var tags = new DkimTags();
        foreach (var range in text.AsSpan().Split(';'))
        {
            var segment = text.AsSpan()[range].Trim(Blanks);
            if (!segment.IsEmpty) tags.Add(segment);
        }

        return tags;
    }

    public static string WithoutBlanks(string value) => value.AsSpan().IndexOfAny(Blanks) < 0 ? value : string.Concat(value.Split(Blanks));

    private void Add(ReadOnlySpan<char> segment)
    {
        var equals = segment.IndexOf('=');
        var name = equals < 0 ? default : segment[..equals].TrimEnd(Blanks);
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
        {
            Malformed ??= segment.ToString();
            return;
        }

        var (key, value) = (name.ToString(), segment[(equals + 1)..].TrimStart(Blanks).ToString());
        All.Add((key, value));
        if (!values.TryAdd(key, value)) Repeated ??= key;
    }
}

namespace MailBot.Dns.Names;

/// <summary>
/// A name as DNS carries it: lower-case ASCII, no dot at the end, labels of 1 to 63 octets, 253 characters at most
/// (RFC 1035 2.3.4). Two names are equal when DNS takes them for one.
/// </summary>
public sealed record DnsName
{
    /// <summary>Longest name in its text form, without the dot at the end.</summary>
    public const int LongestName = 253;

    private const int LongestLabel = 63;

    private readonly string text;

    private DnsName(string text) => this.text = text;

    /// <summary>The root, written as a lone dot: a null MX or an SRV record that says "not offered".</summary>
    public static DnsName Root { get; } = new("");

    public string Text => text;

    /// <summary>With the dot at the end, as a zone file writes it.</summary>
    public string Absolute => Text + ".";

    public bool IsRoot => Text.Length == 0;

    public IReadOnlyList<string> Labels => IsRoot ? [] : Text.Split('.');

    /// <summary>The name without its first label; the root above a single label and above itself.</summary>
    public DnsName Parent => Text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? new DnsName(Text[(dot + 1)..]) : Root;

    /// <summary>Accepts the dot at the end, and any printable ASCII but the backslash: what SPF macros make must be askable.</summary>
    public static bool TryParse(string? written, out DnsName name)
    {
        name = Root;
        if (written is null) return false;
        if (written == ".") return true;
        var bare = written.EndsWith('.') ? written[..^1] : written;
        if (bare.Length is 0 or > LongestName || !AreLabels(bare)) return false;
        name = new DnsName(bare.ToLowerInvariant());
        return true;
    }

    /// <summary>
    /// What a macro made (RFC 7208 7.3): blanks too, since "%_" writes them. Null where DNS can't carry it: such a name can't exist.
    /// </summary>
    internal static DnsName? FromMacro(string expanded)
    {
        if (!TryParse(expanded.Replace(' ', '_'), out var askable)) return null;
        var bare = expanded.EndsWith('.') ? expanded[..^1] : expanded;
        return expanded.Contains(' ') ? new DnsName(bare.ToLowerInvariant()) : askable;
    }

    /// <summary>For names that stand in the program.</summary>
    /// <exception cref="FormatException">It isn't a name.</exception>
    public static DnsName Of(string written) =>
        TryParse(written, out var name) ? name : throw new FormatException($"\"{written}\" is not a name.");

    /// <summary>These labels before the name; null where that is no name any more, too long for instance: such a name can't exist.</summary>
    public DnsName? Prepend(string labels) => TryParse(IsRoot ? labels : $"{labels}.{Text}", out var name) ? name : null;

    public bool IsAtOrBelow(DnsName above) =>
        above.IsRoot || Text == above.Text || Text.EndsWith("." + above.Text, StringComparison.Ordinal);

    public override string ToString() => IsRoot ? "." : Text;

    /// <summary>For text that has been checked octet by octet already.</summary>
    internal static DnsName OfChecked(string text) => new(text);

    private static bool AreLabels(ReadOnlySpan<char> name)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (c == '.')
            {
                if (length == 0) return false;
                length = 0;
            }
            else if (c is <= ' ' or > '~' or '\\' || ++length > LongestLabel)
            {
                return false;
            }
        }

        return length > 0;
    }
}

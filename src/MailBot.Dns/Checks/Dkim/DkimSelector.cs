using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>One selector and what stands there.</summary>
/// <param name="Name">For example "selector1"; the record is at selector1._domainkey under the domain.</param>
internal sealed record DkimSelector(string Name, DnsName Owner, Answer Answer)
{
    /// <summary>Every text there beside the key that was read from it.</summary>
    public IReadOnlyList<(TxtRecord Published, DkimKey Read)> Keys { get; } = [.. Answer.Of<TxtRecord>().Select(t => (t, DkimKeyReader.Read(t.Text)))];

    /// <summary>Somebody wanted this selector, or the provider is known to use it; else it was only tried.</summary>
    public bool IsExpected { get; init; }

    /// <summary>A wildcard answers here, as it would for any other name.</summary>
    public bool IsWildcard { get; init; }

    public bool IsPublished => !IsWildcard && (Keys.Count > 0 || Answer.Aliases.Count > 0);

    public bool IsUsable => !IsWildcard && Keys.Any(k => k.Read.IsUsable);

    /// <summary>Where its CNAME leads; null where it is no alias.</summary>
    public DnsName? Target => Answer.Aliases.Count > 0 ? Answer.Aliases[0] : null;

    /// <summary>An alias to a name where nothing stands.</summary>
    public bool IsDangling => !IsWildcard && Answer.IsAbsent && Target is not null;

    public bool SameAs(Answer other) =>
        Answer.Outcome == other.Outcome && Answer.Aliases.SequenceEqual(other.Aliases)
        && Answer.Of<TxtRecord>().Select(t => t.Text).Order(StringComparer.Ordinal).SequenceEqual(other.Of<TxtRecord>().Select(t => t.Text).Order(StringComparer.Ordinal));
}

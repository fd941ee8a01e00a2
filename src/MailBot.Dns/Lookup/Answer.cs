using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup;

/// <summary>What became of a question.</summary>
public sealed record Answer(Question Question, LookupOutcome Outcome)
{
    /// <summary>Records of the asked type, at the end of the aliases. Empty unless found.</summary>
    public IReadOnlyList<DnsRecord> Records { get; init; } = [];

    /// <summary>Where the name's CNAME leads, step by step; empty where the name is no alias.</summary>
    public IReadOnlyList<DnsName> Aliases { get; init; } = [];

    /// <summary>The resolver says that DNSSEC proves this answer (AD). As good as the way to that resolver, no better.</summary>
    public bool Secure { get; init; }

    /// <summary>The server said that it answers for the zone itself (AA).</summary>
    public bool Authoritative { get; init; }

    /// <summary>The server took the question only without EDNS (RFC 6891).</summary>
    public bool WithoutEdns { get; init; }

    /// <summary>Address and port of the server that answered, or that was asked in vain.</summary>
    public string Server { get; init; } = "";

    public TimeSpan Elapsed { get; init; }

    /// <summary>Set when, and only when, the outcome is Undetermined.</summary>
    public NoAnswer? Why { get; init; }

    /// <summary>Seconds that "nothing there" may be kept (RFC 2308 5), where the answer told it.</summary>
    public uint? NegativeTtl { get; init; }

    /// <summary>Records left out because they couldn't be read as what they claim to be: hostile or broken names and data.</summary>
    public int Unreadable { get; init; }

    /// <summary>The server told where the alias leads and nothing of what is there: it doesn't look further itself.</summary>
    internal bool EndsAtAlias { get; init; }

    public bool IsFound => Outcome == LookupOutcome.Found;

    public bool IsUndetermined => Outcome == LookupOutcome.Undetermined;

    /// <summary>Neither there nor in doubt.</summary>
    public bool IsAbsent => Outcome is LookupOutcome.Empty or LookupOutcome.NoSuchName;

    public IEnumerable<T> Of<T>()
        where T : DnsRecord => Records.OfType<T>();

    public static Answer Undetermined(Question question, NoAnswer why, string server = "") =>
        new(question, LookupOutcome.Undetermined) { Why = why, Server = server };
}

using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>A policy file as senders read it (RFC 8461 3.2): of each key the first value, but every mx.</summary>
internal sealed record StsPolicy
{
    /// <summary>A year, and not a second more.</summary>
    public const int LongestAge = 31_557_600;

    public StsShape Shape { get; init; } = StsShape.Lines;

    public string? Version { get; init; }

    public string? Mode { get; init; }

    public string? MaxAge { get; init; }

    /// <summary>Patterns as written.</summary>
    public IReadOnlyList<string> Mx { get; init; } = [];

    /// <summary>A key other than mx that stands there again; null where none does.</summary>
    public string? Repeated { get; init; }

    /// <summary>Seconds; null where it isn't a number that is allowed.</summary>
    public int? Age => MaxAge is { Length: >= 1 and <= 10 } && long.TryParse(MaxAge, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age <= LongestAge ? (int)age : null;

    public bool IsEnforced => Mode == "enforce";

    public bool IsTested => Mode == "testing";

    /// <summary>Senders act on it: everything that they need is there and right.</summary>
    public bool IsUsable => Shape == StsShape.Lines && Version == "STSv1" && Mode is "enforce" or "testing" or "none" && Age is not null
        && Mx.All(MxPattern.IsOne) && (Mx.Count > 0 || Mode == "none");

    public bool Covers(DnsName host) => Mx.Any(p => MxPattern.Matches(p, host));
}

using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>One text from a selector as receivers read it (RFC 6376 3.6.1, 8301, 8463).</summary>
/// <param name="Text">As published, joined; one character per octet.</param>
internal sealed record DkimKey(string Text)
{
    private const int LongestToken = 60;

    public DkimKeyStatus Status { get; init; } = DkimKeyStatus.Invalid;

    /// <summary>Of the modulus; 256 for Ed25519. Null where there is no key to measure.</summary>
    public int? Bits { get; init; }

    public bool IsEd25519 { get; init; }

    /// <summary>The key alone, so that two records can be compared.</summary>
    public string? Key { get; init; }

    /// <summary>At most one of each kind.</summary>
    public IReadOnlyList<DkimFault> Faults { get; init; } = [];

    public bool IsUsable => Status == DkimKeyStatus.Ok;

    public bool Has(FindingCode code) => Faults.Any(f => f.Code == code);

    public DkimKey With(FindingCode code, string token = "") =>
        Has(code) ? this : this with { Faults = [.. Faults, new DkimFault(code, token.Length > LongestToken ? token[..LongestToken] : token)] };
}

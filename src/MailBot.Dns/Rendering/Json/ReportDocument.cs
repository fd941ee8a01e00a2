namespace MailBot.Dns.Rendering.Json;

/// <summary>A report for programs: `mailbot dns report --json`. Names are absolute, data is as in a zone file.</summary>
internal sealed record ReportDocument(
    string Domain,
    string CheckedAt,
    string Verdict,
    ProviderDocument Provider,
    IReadOnlyList<FindingDocument> Findings,
    SpfDocument? Spf,
    DmarcDocument? Dmarc,
    QuestionsDocument Questions,
    double ElapsedMilliseconds);

internal sealed record ProviderDocument(string Id, string Certainty);

/// <param name="Title">What was found, in half a sentence.</param>
/// <param name="Detail">What it means for the company's mail.</param>
/// <param name="Action">What to do about it.</param>
internal sealed record FindingDocument(
    string Code, string Severity, string Title, string Detail, string Action, IReadOnlyList<FixDocument> Fix, IReadOnlyList<EvidenceDocument> Evidence);

/// <param name="Replaces">Data of the records that make room: all that are known; null where none does.</param>
internal sealed record FixDocument(string Action, string Owner, string Type, uint Ttl, string Value, IReadOnlyList<string>? Replaces);

/// <param name="Server">Address and port of who answered, or was asked in vain.</param>
internal sealed record EvidenceDocument(string Name, string Type, string Server, string Outcome, uint? Ttl);

/// <param name="Tree">The lookup tree; null where there is no rule that can be read.</param>
internal sealed record SpfDocument(string? Record, int Lookups, int VoidLookups, long Ipv4Addresses, SpfBranchDocument? Tree);

/// <param name="Domain">Null where it depends on the sender.</param>
/// <param name="LeftOut">Branches that are counted and not told.</param>
internal sealed record SpfBranchDocument(
    string Term, string? Domain, string? Record, int Lookups, int VoidLookups, long Ipv4Addresses, string State, IReadOnlyList<SpfBranchDocument> Branches, int LeftOut);

internal sealed record DmarcDocument(string? PolicyDomain, string? OrganizationalDomain, string? Tag, string? Policy, string? EffectivePolicy);

internal sealed record QuestionsDocument(int Asked, int Distinct, int Undetermined);

using MailBot.Dns.Names;

namespace MailBot.Dns.Reports;

/// <summary>A term of an SPF rule that costs a lookup, with all that hangs on it; the top of the tree is the domain's own record.</summary>
/// <param name="Term">As written, in untrusted text; empty at the top.</param>
/// <param name="Domain">Where it leads; null where that depends on the sender or can't be a name.</param>
/// <param name="Record">What stands there, in untrusted text; null where no record was read.</param>
/// <param name="Lookups">Its own and those of everything that hangs on it.</param>
/// <param name="VoidLookups">The same of lookups without a result.</param>
/// <param name="Ipv4Addresses">Addresses that it lets send, as far as they don't depend on the sender.</param>
public sealed record SpfBranch(string Term, DnsName? Domain, string? Record, int Lookups, int VoidLookups, long Ipv4Addresses, SpfBranchState State)
{
    public IReadOnlyList<SpfBranch> Branches { get; init; } = [];

    /// <summary>Terms that cost a lookup too and are left out, because a hostile record can have thousands.</summary>
    public int LeftOut { get; init; }
}

using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The faults of one record, the first of each kind.</summary>
internal sealed class DmarcFaults
{
    private const int LongestToken = 80;

    private readonly List<DmarcFault> found = [];

    public IReadOnlyList<DmarcFault> All => found;

    public void Add(FindingCode code, int column, string token)
    {
        if (found.All(f => f.Code != code)) found.Add(new DmarcFault(code, column, token.Length > LongestToken ? token[..LongestToken] : token));
    }
}

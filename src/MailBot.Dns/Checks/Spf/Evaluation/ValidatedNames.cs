using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>The names of the sender's address that lead back to it (RFC 7208 5.5), found once.</summary>
internal sealed class ValidatedNames(SpfSender sender, SpfAsking asking)
{
    private IReadOnlyList<DnsName>? found;

    /// <summary>Of the first ten names alone. A lookup without answer means no name, never an error.</summary>
    public async Task<IReadOnlyList<DnsName>> FindAsync()
    {
        if (found is not null) return found;
        var told = await asking.AskAsync(sender.Reverse, RecordType.Ptr);
        DnsName[] names = [.. told.Of<PtrRecord>().Select(r => r.Host).Where(h => !h.IsRoot).Take(SpfBudget.MostHosts)];
        var answers = await asking.AskAllAsync(names, sender.AddressType);
        return found = [.. answers.Where(a => a.Of<AddressRecord>().Any(r => r.Address.Equals(sender.Address))).Select(a => a.Question.Name)];
    }

    /// <summary>For %{p}: the domain itself, else a name below it, else any; "unknown" without any (RFC 7208 7.3).</summary>
    public async Task<string> NameAsync(string domain)
    {
        var names = await FindAsync();
        if (names.Count == 0) return "unknown";
        var below = DnsName.TryParse(domain, out var at) ? names.Where(n => n.IsAtOrBelow(at)).OrderBy(n => n == at ? 0 : 1).ToArray() : [];
        return (below.Length > 0 ? below[0] : names[0]).Text;
    }
}

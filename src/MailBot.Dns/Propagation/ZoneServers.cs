using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Propagation;

/// <summary>A zone's own name servers, each asked directly.</summary>
/// <param name="dns">Finds them through its resolvers.</param>
internal sealed class ZoneServers(IDnsSource dns)
{
    /// <summary>Names above the asked one where its zone may begin.</summary>
    private const int MostLevels = 6;

    private const int MostServers = 13;

    /// <summary>Empty where nobody says who answers for the zone.</summary>
    public async Task<IReadOnlyList<ServerReply>> AskAsync(Question question, CancellationToken cancellationToken)
    {
        if (await FindAsync(question.Name, cancellationToken) is not { } found) return [];
        var hosts = found.Of<NsRecord>().Select(n => n.Host).Where(h => !h.IsRoot).Distinct().OrderBy(h => h.Text, StringComparer.Ordinal).Take(MostServers);
        var replies = await Task.WhenAll(hosts.Select(h => AskAtAsync(h, found.Question.Name, question, cancellationToken)));
        return [.. replies.OfType<ServerReply>()];
    }

    /// <summary>The nearest name at or above that has name servers. An alias has none of its own.</summary>
    private async Task<Answer?> FindAsync(DnsName name, CancellationToken cancellationToken)
    {
        var above = new List<DnsName>();
        for (var at = name; !at.Parent.IsRoot && above.Count < MostLevels; at = at.Parent) above.Add(at);
        var answers = await Task.WhenAll(above.Select(a => dns.AskAsync(new Question(a, RecordType.Ns), cancellationToken).AsTask()));
        return answers.FirstOrDefault(a => a.IsFound && a.Aliases.Count == 0);
    }

    /// <summary>At its first IPv4 address, or IPv6 where it has no other: many networks have no IPv6 yet.</summary>
    private async Task<ServerReply?> AskAtAsync(DnsName host, DnsName zone, Question question, CancellationToken cancellationToken)
    {
        var families = await Task.WhenAll(
            dns.AskAsync(new Question(host, RecordType.A), cancellationToken).AsTask(),
            dns.AskAsync(new Question(host, RecordType.Aaaa), cancellationToken).AsTask());
        if (families.SelectMany(f => f.Of<AddressRecord>()).FirstOrDefault()?.Address is not { } address)
            return new ServerReply("", ServerRole.Authority, host.Text, Answer.Undetermined(question, NoAnswer.Unreachable));
        var both = await Task.WhenAll(Ask(question, address), Ask(new Question(zone, RecordType.Soa), address));
        return new ServerReply(address.ToString(), ServerRole.Authority, host.Text, both[0], both[1].Of<SoaRecord>().FirstOrDefault());

        Task<Answer> Ask(Question what, IPAddress at) => dns.AskAsync(what with { At = at }, cancellationToken).AsTask();
    }
}

using System.Net.Sockets;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>Asks the lists about the sending addresses and the domain. Silence and refusals say nothing about either.</summary>
internal static class Blocklists
{
    public static void Examine(Examination on, IReadOnlyList<SendingAddress> sending)
    {
        var silent = new List<(Blocklist List, Answer Answer)>();
        foreach (var list in Blocklist.All)
        {
            foreach (var (subject, name) in Subjects(on, list, sending))
            {
                if (on.Ask(name, RecordType.A) is not { IsUndetermined: false } answer) continue;
                var said = Blocklist.Read([.. answer.Of<AddressRecord>().Select(r => r.Address)]);
                if (said == BlocklistAnswer.NotTestable) silent.Add((list, answer));
                else if (said == BlocklistAnswer.Listed)
                    on.Report(list.ListsDomains ? HostsCodes.DomainListed : HostsCodes.Listed, [answer], [], ("subject", subject), ("list", list.Name), ("page", list.Delisting));
            }
        }

        if (silent.Count > 0) on.Report(HostsCodes.NotTestable, silent.Select(s => s.Answer), [], ("lists", string.Join(", ", silent.Select(s => s.List.Name).Distinct())));
    }

    private static IEnumerable<(string Subject, DnsName? Name)> Subjects(Examination on, Blocklist list, IReadOnlyList<SendingAddress> sending) => list.ListsDomains
        ? [(on.Domain.Text, list.Zone.Prepend(on.Domain.Text))]
        : sending.Where(s => s.Address.AddressFamily == AddressFamily.InterNetwork).Select(s => (s.Address.ToString(), (DnsName?)ReverseName.Under(s.Address, list.Zone)));
}

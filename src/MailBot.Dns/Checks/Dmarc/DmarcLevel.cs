using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>One step of the tree walk: what stands at _dmarc under a name.</summary>
internal sealed record DmarcLevel(DnsName Domain, Answer Answer)
{
    /// <summary>Every text there, read, beside the record it was read from.</summary>
    public IReadOnlyList<(TxtRecord Published, DmarcRecord Read)> Texts { get; } = [.. Answer.Of<TxtRecord>().Select(t => (t, DmarcReader.Read(t.Text)))];

    public int Counting => Texts.Count(t => t.Read.Counts);

    /// <summary>The one record there. Several at one name are all discarded (RFC 9989 4.10).</summary>
    public DmarcRecord? Single => Counting == 1 ? Texts.First(t => t.Read.Counts).Read : null;
}

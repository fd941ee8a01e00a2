using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Listings;

namespace MailBot.Doctor;

/// <summary>Whether the DNS servers that the bot would ask answer, and whether they tell what DNSSEC proves.</summary>
/// <param name="needed">A rehearsal has a DNS server of its own and needs no other.</param>
internal sealed class ResolverCheck(Resolvers resolvers, bool needed, TimeProvider clock)
{
    private const string Name = "resolver";

    public async Task<CheckDocument> RunAsync(CancellationToken cancellationToken)
    {
        if (resolvers.Servers.Count == 0) return Ended(Examination.Failed, "This machine has no DNS resolver: name one in Tenant:DnsServers.");
        var answers = await Task.WhenAll(resolvers.Servers.Select(s => AskAsync(s, cancellationToken)));
        var answering = answers.Where(a => !a.Answer.IsUndetermined).ToList();
        var silent = answers.Where(a => a.Answer.IsUndetermined).Select(a => $"{a.Server} ({a.Answer.Why})").ToList();
        var detail = $"{answering.Count} of {answers.Length} answer{Listed(answering.Select(a => a.Server.ToString()))}. {Proofs(answering)}{(silent.Count > 0 ? $" Silent: {string.Join(", ", silent)}." : "")}";
        return answering.Count == 0 ? Ended(Examination.Undetermined, detail) : new CheckDocument(Name, Examination.Fine, detail);
    }

    /// <summary>The root is signed and everybody can be asked for it.</summary>
    private async Task<(IPEndPoint Server, Answer Answer)> AskAsync(IPEndPoint server, CancellationToken cancellationToken)
    {
        using var dns = new LiveDns(new Resolvers([server], Named: true), clock);
        return (server, await dns.AskAsync(new Question(DnsName.Root, RecordType.Soa), cancellationToken));
    }

    private CheckDocument Ended(string result, string detail) => needed
        ? new CheckDocument(Name, result, detail)
        : new CheckDocument(Name, Examination.Fine, $"{detail} The rehearsal needs none.");

    private static string Proofs(List<(IPEndPoint Server, Answer Answer)> answering) => answering.Count == 0 ? "" :
        answering.TrueForAll(a => a.Answer.Secure) ? "DNSSEC proofs come through (AD)."
        : "DNSSEC proofs don't come through (AD): reports can't tell whether signatures hold.";

    private static string Listed(IEnumerable<string> servers) => string.Join(", ", servers) is { Length: > 0 } list ? $" ({list})" : "";
}

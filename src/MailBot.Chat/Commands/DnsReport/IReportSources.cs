using MailBot.Dns.Lookup;
using MailBot.Dns.Propagation;
using MailBot.Dns.Web;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Whom reports ask.</summary>
internal interface IReportSources
{
    /// <returns>Null where no DNS server is known.</returns>
    Task<ReportSources?> FindAsync(CancellationToken cancellationToken);
}

/// <param name="AskNameServers">The zones' own servers may be asked too: nobody named the only servers to ask.</param>
/// <param name="Watch">Whom a watch asks.</param>
internal sealed record ReportSources(IDnsSource Dns, IWebSource Web, bool AskNameServers, PropagationServers Watch);

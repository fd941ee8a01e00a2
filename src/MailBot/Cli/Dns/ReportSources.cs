using MailBot.Dns.Connections;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Cli.Dns;

/// <summary>Where a report's facts come from.</summary>
internal sealed record ReportSources(IDnsSource Dns, IWebSource Web, ISmtpSource Smtp) : IDisposable
{
    /// <summary>DNS from these servers alone; documents from the hosts that they name.</summary>
    public static ReportSources Live(Resolvers resolvers, bool greet)
    {
        var dns = new LiveDns(resolvers, TimeProvider.System);
        var connector = new SocketConnector();
        return new ReportSources(
            dns,
            new HardenedWeb(dns, connector, TimeProvider.System),
            greet ? new SmtpGreeting(connector, TimeProvider.System, "[127.0.0.1]") : new NoSmtp());
    }

    /// <summary>A zone file: nobody is asked anything.</summary>
    /// <exception cref="FormatException">It isn't one.</exception>
    public static ReportSources Offline(string zone) => new(new ZoneSource(ZoneFile.Read(zone)), new NoWeb("offline"), new NoSmtp());

    public void Dispose() => (Dns as IDisposable)?.Dispose();
}

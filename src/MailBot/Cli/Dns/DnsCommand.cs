using System.CommandLine;

namespace MailBot.Cli.Dns;

/// <summary>`mailbot dns …`: mail diagnostics by themselves. Starts no host, opens no database, needs no tenant.</summary>
internal static class DnsCommand
{
    public const string Name = "dns";

    public static Command Create() => new(Name, "What DNS says about a domain's mail: a report, an SPF check, a change being watched.")
    {
        DnsReportCommand.Create(), DnsSpfCommand.Create(), DnsWatchCommand.Create(),
    };
}

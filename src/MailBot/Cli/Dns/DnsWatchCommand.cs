using System.CommandLine;
using MailBot.Dns.Names;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Zones;

namespace MailBot.Cli.Dns;

/// <summary>`mailbot dns watch DOMAIN NAME TYPE VALUE`: how far has this change come?</summary>
internal sealed class DnsWatchCommand
{
    private readonly DnsOptions shared = new();
    private readonly Argument<string> domain = new("domain");
    private readonly Argument<string> name = new("name") { Description = "\"@\" for the domain itself, a name below it, or a whole name." };
    private readonly Argument<string> type = new("type") { Description = "MX, TXT, CNAME…" };
    private readonly Argument<string> value = new("value") { Description = "What the record says, as in a zone file; a text needs no quotes of its own." };
    private readonly Option<bool> gone = new("--gone") { Description = "Wait until this record has disappeared." };
    private readonly Option<bool> once = new("--once") { Description = "Look once and end." };

    public static Command Create() => new DnsWatchCommand().Build();

    private Command Build()
    {
        var command = new Command("watch", "Watch a change travel: the zone's own servers, then those that people ask (with --server: those servers alone). Ends with 0 when all have it, 1 when not, 3 when nobody answers; stopped (Ctrl-C), with how far it had come.")
        {
            domain, name, type, value, shared.Server, gone, once, shared.Json, shared.Lang,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var culture = shared.Culture(parsed);
        if (TypedDomains.Read([parsed.GetValue(domain)!], culture) is not [var zone]) return ExitCode.Wrong;
        var typed = Typed(zone, parsed.GetValue(name)!, parsed.GetValue(type)!, parsed.GetValue(value)!);
        if (typed is not TypedRecord.Understood { Record: var record })
        {
            await Console.Error.WriteLineAsync(TypedRecordTexts.Say((TypedRecord.Malformed)typed, culture));
            return ExitCode.Wrong;
        }

        var clock = TimeProvider.System;
        var watch = PropagationWatch.For(record, clock.GetUtcNow(), parsed.GetValue(gone));
        using var servers = PropagationServers.Live(shared.ResolversOf(parsed), PanelResolver.Usual, clock);
        return await new WatchRun(servers, clock, culture, parsed.GetValue(shared.Json), Console.Out, Console.Error).FollowAsync(watch, parsed.GetValue(once), cancellationToken);
    }

    private static TypedRecord Typed(DnsName zone, string name, string type, string value)
    {
        if (Absolute(zone, name) is not { } owner) return new TypedRecord.Malformed(TypedRecordFault.NotAName, 1, name);
        return RecordTypeLabel.TryRead(type, out var known)
            ? TypedRecordReader.ReadData(owner, known, value)
            : new TypedRecord.Malformed(TypedRecordFault.UnknownType, 1, type);
    }

    private static DnsName? Absolute(DnsName zone, string typed)
    {
        if (typed == "@") return zone;
        if (DnsName.TryParse(typed, out var whole) && (typed.EndsWith('.') || whole.IsAtOrBelow(zone))) return whole.IsRoot ? null : whole;
        return zone.Prepend(typed);
    }
}

using System.CommandLine;
using System.Globalization;
using MailBot.Dns.Rendering;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Reports;

namespace MailBot.Cli.Dns;

/// <summary>`mailbot dns report DOMAIN…`: how the mail of these domains stands.</summary>
internal sealed class DnsReportCommand
{
    private readonly DnsOptions shared = new();

    private readonly Argument<string[]> domains = new("domain") { Description = "Reported one after another in this order.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string[]> with = new("--with")
    {
        Description = "What if this record were published: NAME [TTL] TYPE VALUE. It stands instead of the records of its name and type, a TXT record instead of those of its purpose (one SPF rule for another); several of one name and type stand together. Repeatable.",
        HelpName = "RECORD",
    };

    private readonly Option<string[]> without = new("--without") { Description = "What if this record were taken away. Repeatable.", HelpName = "RECORD" };

    private readonly Option<string[]> selectors = new("--selector") { Description = "Look at this DKIM selector too. Repeatable.", HelpName = "NAME" };

    private readonly Option<int> parallel = new("--parallel") { Description = "Make this many reports at once (default: 1); they are still told in order.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private readonly Option<bool> blocklists = new("--blocklists") { Description = "Ask a few blocklists about the domain and its servers." };

    private readonly Option<bool> smtp = new("--smtp") { Description = "Greet the mail servers on port 25; no message is offered." };

    private readonly Option<bool> evidence = new("--evidence") { Description = "With the questions that each finding rests on." };

    private readonly Option<RecordForm?> form = new("--form") { Description = "Changes as this provider wants them too: bind, ovh, gandi, cloudflare, ionos, route53, powershell, azure.", HelpName = "PROVIDER" };

    private readonly Option<string?> zone = new("--zone") { Description = "Report on this zone file; nobody is asked anything.", HelpName = "FILE" };

    public static Command Create() => new DnsReportCommand().Build();

    private Command Build()
    {
        var command = new Command("report", "How the mail of these domains stands. Ends with 1 if any is critical, 3 if any can't be determined, else 0.")
        {
            domains, shared.Server, shared.Json, shared.Lang, with, without, selectors, parallel, blocklists, smtp, evidence, form, zone,
        };
        domains.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))) result.AddError($"There is no option {token.Value}.");
        });
        parallel.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 64)) result.AddError("--parallel takes a number from 1 to 64.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(zone) is not null && (result.GetResult(shared.Server) is not null || result.GetResult(smtp) is not null || result.GetResult(blocklists) is not null)) result.AddError("--zone asks nobody: it doesn't go with --server, --smtp or --blocklists.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var culture = shared.Culture(parsed);
        var names = TypedDomains.Read(parsed.GetValue(domains)!, culture);
        var changes = TypedChanges.Read(parsed.GetValue(with) ?? [], parsed.GetValue(without) ?? [], culture);
        if (names is null || changes is null) return ExitCode.Wrong;
        using var sources = await SourcesAsync(parsed, cancellationToken);
        if (sources is null) return ExitCode.Wrong;
        var greeting = new ReportRequest(names[0])
        {
            Selectors = parsed.GetValue(selectors) ?? [],
            AskBlocklists = parsed.GetValue(blocklists),
            GreetServers = parsed.GetValue(smtp),
            AskNameServers = parsed.GetValue(zone) is null && parsed.GetValue(shared.Server) is not { Length: > 0 },
        };
        var options = new TerminalOptions(culture, parsed.GetValue(evidence), parsed.GetValue(form));
        var run = new ReportRun(sources, changes, parsed.GetValue(shared.Json), options, Console.Out);
        return await run.TellAsync([.. names.Select(n => greeting with { Domain = n })], parsed.GetValue(parallel), cancellationToken);
    }

    private async Task<ReportSources?> SourcesAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(zone) is not { } file) return ReportSources.Live(shared.ResolversOf(parsed), parsed.GetValue(smtp));
        try
        {
            return ReportSources.Offline(await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync($"--zone {file}: {fault.Message}");
            return null;
        }
    }
}

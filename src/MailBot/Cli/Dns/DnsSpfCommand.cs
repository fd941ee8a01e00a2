using System.CommandLine;
using System.Net;
using MailBot.Dns.Checks.Spf;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Lookup.Live;

namespace MailBot.Cli.Dns;

/// <summary>`mailbot dns spf DOMAIN --ip IP`: may this server send in this domain's name?</summary>
internal static class DnsSpfCommand
{
    public static Command Create()
    {
        var shared = new DnsOptions();
        var domain = new Argument<string>("domain");
        var address = new Option<IPAddress>("--ip") { Description = "The sending server's address.", HelpName = "IP", Required = true, CustomParser = result => Address(result.Tokens[0].Value, result.AddError) };
        var sender = new Option<string?>("--mail-from") { Description = "The envelope's sender (default: postmaster at the domain).", HelpName = "ADDRESS" };
        var helo = new Option<string?>("--helo") { Description = "What the sending server calls itself.", HelpName = "NAME" };
        var command = new Command("spf", "May this server send mail in this domain's name? Ends with 0 for pass, 3 for temperror, else 1.") { domain, address, sender, helo, shared.Server, shared.Json, shared.Lang };
        command.SetAction(async (parsed, token) =>
        {
            var culture = shared.Culture(parsed);
            if (TypedDomains.Read([parsed.GetValue(domain)!], culture) is not [var name]) return ExitCode.Wrong;
            using var dns = new LiveDns(shared.ResolversOf(parsed), TimeProvider.System);
            var question = new SpfQuestion(name.Text, parsed.GetValue(address)!, parsed.GetValue(sender), parsed.GetValue(helo));
            var evaluation = await SpfEvaluation.CheckHostAsync(dns, question, TimeProvider.System, token);
            var isJson = parsed.GetValue(shared.Json);
            var whole = isJson ? null : await SpfTree.ReadAsync(dns, name, TimeProvider.System, token);
            await Console.Out.WriteLineAsync(isJson ? SpfCommandResult.Of(evaluation, culture).ToJson() : SpfCommandText.Of(evaluation, culture, whole).TrimEnd());
            return evaluation.Result switch
            {
                SpfResult.Pass => ExitCode.Fine,
                SpfResult.TempError => ExitCode.Undetermined,
                _ => ExitCode.ProblemsFound,
            };
        });
        return command;
    }

    /// <summary>Only what looks like an address to everybody: "1" and "0x7f.1" don't.</summary>
    private static IPAddress? Address(string typed, Action<string> complain)
    {
        if (IPAddress.TryParse(typed, out var address) && (typed.Contains(':') || typed.Split('.').Length == 4)) return address;
        complain($"--ip {typed}: it must be an IP address: 192.0.2.1 or 2001:db8::1.");
        return null;
    }
}

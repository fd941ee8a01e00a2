using System.CommandLine;
using System.Globalization;
using System.Net;
using MailBot.Dns.Lookup.Live;

namespace MailBot.Cli.Dns;

/// <summary>Options that the dns commands share.</summary>
internal sealed class DnsOptions
{
    public Option<IPEndPoint[]> Server { get; } = new("--server")
    {
        Description = "Ask this DNS server, and no other; repeatable. Without it, this machine's resolvers.",
        HelpName = "IP[:PORT]",
        CustomParser = result =>
        {
            var servers = new List<IPEndPoint>();
            foreach (var token in result.Tokens)
            {
                if (Resolvers.TryRead(token.Value, out var server)) servers.Add(server);
                else result.AddError($"--server {token.Value}: it must be an IP address, with or without a port: 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353.");
            }

            return [.. servers];
        },
    };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON document per line and nothing else." };

    public Option<string> Lang { get; } = LanguageOption.Create();

    public Resolvers ResolversOf(ParseResult parsed) => parsed.GetValue(Server) is { Length: > 0 } named ? new Resolvers(named, Named: true) : Resolvers.OfSystem();

    public CultureInfo Culture(ParseResult parsed) => LanguageOption.Culture(parsed, Lang);
}

using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Propagation;

/// <summary>One look at every server, all at once.</summary>
internal sealed class PropagationLook(PropagationServers servers)
{
    public async Task<IReadOnlyList<ServerReply>> AskAsync(DnsRecord awaited, CancellationToken cancellationToken)
    {
        var question = new Question(awaited.Owner, awaited.Type);
        var panel = servers.Panel.Select(p => AskResolverAsync(p.Resolver, p.Source, question, cancellationToken)).ToArray();
        var authorities = servers.Zone is { } zone ? await new ZoneServers(zone).AskAsync(question, cancellationToken) : [];
        return [.. authorities, .. await Task.WhenAll(panel)];
    }

    private static async Task<ServerReply> AskResolverAsync(PanelResolver resolver, IDnsSource source, Question question, CancellationToken cancellationToken)
    {
        var answer = await source.AskAsync(question, cancellationToken);
        return new ServerReply(PropagationServers.Label(resolver.Server), ServerRole.Resolver, resolver.Label, answer);
    }
}

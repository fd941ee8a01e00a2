using System.Net;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Tests.Checks.Zone;

/// <summary>A resolver, and the zone's own servers by their addresses; whatever was asked is written down.</summary>
internal sealed class OwnServers(IDnsSource resolver, IReadOnlyDictionary<string, Func<Question, Answer?>> servers) : IDnsSource
{
    public List<Question> Asked { get; } = [];

    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        if (question.At is not { } at) return await resolver.AskAsync(question, cancellationToken);
        var answer = servers.TryGetValue(at.ToString(), out var says) ? says(question) : null;
        return answer ?? (await resolver.AskAsync(question, cancellationToken)) with { Authoritative = true, Server = $"{at}:53" };
    }
}

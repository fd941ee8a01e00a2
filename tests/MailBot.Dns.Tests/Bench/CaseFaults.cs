using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Tests.Bench;

/// <summary>The faults that a case names, laid over its zone.</summary>
internal sealed class CaseFaults(IDnsSource zone, ILookup<string, string> headers) : IDnsSource
{
    private readonly Dictionary<(DnsName, RecordType), NoAnswer> silent = new[]
        {
            ("timeout", NoAnswer.Timeout), ("servfail", NoAnswer.ServerFailure), ("refused", NoAnswer.Refused),
        }
        .SelectMany(fault => headers[fault.Item1].Select(h => (Key: Read(h), Why: fault.Item2)))
        .ToDictionary(f => f.Key, f => f.Why);

    private readonly HashSet<string> secure = [.. headers["secure"]];

    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        if (silent.TryGetValue((question.Name, question.Type), out var why)) return Answer.Undetermined(question, why, "192.0.2.53:53");
        var answer = await zone.AskAsync(question, cancellationToken);
        return secure.Contains("all") || secure.Contains($"{question.Name} {question.Type.Label()}") ? answer with { Secure = true } : answer;
    }

    private static (DnsName, RecordType) Read(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(RecordTypeLabel.TryRead(words[1], out var type), header);
        return (DnsName.Of(words[0]), type);
    }
}

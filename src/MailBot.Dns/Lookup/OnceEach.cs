namespace MailBot.Dns.Lookup;

/// <summary>
/// For one report: each distinct question leaves once. Where a server tells an alias and nothing of what is behind it (it has
/// that one zone and looks no further), the name behind is asked too.
/// </summary>
internal sealed class OnceEach(IDnsSource below) : IDnsSource
{
    private const int MostAliases = 8;

    private readonly Lock door = new();
    private readonly Dictionary<Question, Task<Answer>> sent = [];

    /// <summary>Every question that left.</summary>
    public IReadOnlyCollection<Question> Sent
    {
        get
        {
            lock (door) return [.. sent.Keys];
        }
    }

    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(question, cancellationToken).ConfigureAwait(false);
        while (answer.EndsAtAlias && question.At is null)
        {
            var end = answer.Aliases[^1];
            if (answer.Aliases.Count > MostAliases || end == question.Name || answer.Aliases.SkipLast(1).Contains(end)) return Answer.Undetermined(question, NoAnswer.AliasLoop, answer.Server);
            var behind = await SendAsync(question with { Name = end }, cancellationToken).ConfigureAwait(false);
            answer = behind with
            {
                Question = question,
                Aliases = [.. answer.Aliases, .. behind.Aliases],
                Secure = answer.Secure && behind.Secure,
                Authoritative = answer.Authoritative,
                Unreadable = answer.Unreadable + behind.Unreadable,
                Elapsed = answer.Elapsed + behind.Elapsed,
            };
        }

        return answer;
    }

    private Task<Answer> SendAsync(Question question, CancellationToken cancellationToken)
    {
        lock (door)
        {
            if (sent.TryGetValue(question, out var known)) return known;
            return sent[question] = below.AskAsync(question, cancellationToken).AsTask();
        }
    }
}

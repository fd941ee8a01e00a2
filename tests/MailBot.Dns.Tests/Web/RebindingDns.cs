using MailBot.Dns.Lookup;

namespace MailBot.Dns.Tests.Web;

/// <summary>Each question is answered by one source the first time and by another ever after.</summary>
internal sealed class RebindingDns(IDnsSource first, IDnsSource then) : IDnsSource
{
    private readonly HashSet<Question> asked = [];

    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
        (asked.Add(question) ? first : then).AskAsync(question, cancellationToken);
}

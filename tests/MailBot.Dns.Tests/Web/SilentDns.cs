using MailBot.Dns.Lookup;

namespace MailBot.Dns.Tests.Web;

internal sealed class SilentDns : IDnsSource
{
    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Timeout, "192.0.2.53:53"));
}

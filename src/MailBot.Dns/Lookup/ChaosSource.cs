namespace MailBot.Dns.Lookup;

/// <summary>Does something to one question and leaves the others alone: for rehearsing what a report makes of it.</summary>
/// <param name="delay">How late, where the mischief is a delay.</param>
public sealed class ChaosSource(IDnsSource below, Question victim, Mischief mischief, TimeSpan delay, TimeProvider clock) : IDnsSource
{
    private const string Server = "chaos";

    /// <inheritdoc/>
    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        if (question != victim) return await below.AskAsync(question, cancellationToken).ConfigureAwait(false);
        switch (mischief)
        {
            case Mischief.Timeout: return Answer.Undetermined(question, NoAnswer.Timeout, Server);
            case Mischief.ServerFailure: return Answer.Undetermined(question, NoAnswer.ServerFailure, Server);
            case Mischief.NoSuchName: return new Answer(question, LookupOutcome.NoSuchName) { Server = Server };
            case Mischief.Delay or Mischief.Silence:
                await Task.Delay(mischief == Mischief.Delay ? delay : Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(false);
                return await below.AskAsync(question, cancellationToken).ConfigureAwait(false);
            default: throw new InvalidOperationException($"There is no mischief {mischief}.");
        }
    }
}

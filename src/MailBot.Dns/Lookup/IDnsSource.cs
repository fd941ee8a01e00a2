namespace MailBot.Dns.Lookup;

/// <summary>Where answers come from: live servers, a zone file, a proposal laid over either, a recording.</summary>
public interface IDnsSource
{
    /// <summary>Never throws for what a server does or doesn't do: that is an outcome.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken);
}

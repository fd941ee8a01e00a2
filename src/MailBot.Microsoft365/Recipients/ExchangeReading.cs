using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Recipients;

/// <summary>Turns the end of a reading cmdlet into a reading.</summary>
internal static class ExchangeReading
{
    public static Reading<T> Of<T>(CmdletResult result, Func<IReadOnlyList<ExchangeRow>, Reading<T>> read) => result switch
    {
        CmdletResult.Completed completed => read(completed.Rows),
        CmdletResult.Failed { Error: var error } => Of<T>(error),
        _ => throw new InvalidOperationException($"Unexpected result {result}."),
    };

    private static Reading<T> Of<T>(ExchangeError error) => error.Kind switch
    {
        ExchangeErrorKind.NotFound => new Reading<T>.Missing(),
        ExchangeErrorKind.MissingPermission => new Reading<T>.Denied(error.Text),
        _ => new Reading<T>.Unavailable(error.Detail, error.RetryAfter),
    };
}

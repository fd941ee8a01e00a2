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

    /// <summary>The same want of an answer, about something else.</summary>
    public static Reading<TOther> Unread<T, TOther>(Reading<T> reading) => reading switch
    {
        Reading<T>.Missing => new Reading<TOther>.Missing(),
        Reading<T>.Denied denied => new Reading<TOther>.Denied(denied.Permission),
        Reading<T>.Unavailable none => new Reading<TOther>.Unavailable(none.Detail, none.RetryAfter),
        _ => throw new InvalidOperationException($"Unexpected reading {reading}."),
    };

    private static Reading<T> Of<T>(ExchangeError error) => error.Kind switch
    {
        ExchangeErrorKind.NotFound => new Reading<T>.Missing(),
        ExchangeErrorKind.MissingPermission => new Reading<T>.Denied(error.Text),
        _ => new Reading<T>.Unavailable(error.Detail, error.RetryAfter),
    };
}

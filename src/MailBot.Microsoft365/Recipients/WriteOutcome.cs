using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Recipients;

/// <summary>Names what a refused or unread call means for a write.</summary>
internal static class WriteOutcome
{
    public static MailOutcome Unread<T>(Reading<T> reading) => reading switch
    {
        Reading<T>.Denied denied => new MailOutcome.Refused(RefusalCause.MissingPermission, denied.Permission),
        Reading<T>.Unavailable none => new MailOutcome.Transient(none.Detail, none.RetryAfter),
        _ => throw new InvalidOperationException($"Unexpected reading {reading}."),
    };

    /// <param name="name">Of the recipient that is written to.</param>
    /// <param name="domain">Of the address that the write is about.</param>
    public static MailOutcome Of(ExchangeError error, string name, string domain) => error.Kind switch
    {
        ExchangeErrorKind.NotFound => new MailOutcome.NotFound(name),
        ExchangeErrorKind.DomainNotAccepted => new MailOutcome.Refused(RefusalCause.DomainNotAccepted, domain),
        ExchangeErrorKind.DirectorySynced => new MailOutcome.Refused(RefusalCause.DirectorySynced, name),
        ExchangeErrorKind.MissingPermission => new MailOutcome.Refused(RefusalCause.MissingPermission, error.Text),
        ExchangeErrorKind.WrongRecipientType => new MailOutcome.Refused(RefusalCause.UnsupportedRecipient, error.Detail),
        ExchangeErrorKind.InvalidValue => new MailOutcome.Refused(RefusalCause.InvalidValue, error.Detail),
        ExchangeErrorKind.Throttled or ExchangeErrorKind.Transient or ExchangeErrorKind.Untrusted =>
            new MailOutcome.Transient(error.Detail, error.RetryAfter),
        _ => new MailOutcome.Refused(RefusalCause.Other, error.Detail),
    };
}

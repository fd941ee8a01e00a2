using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Aliases;

/// <summary>Names what a refused or unread call means for an alias.</summary>
internal static class AliasOutcome
{
    public static MailOutcome Unread(Reading<MailRecipient> reading) => reading switch
    {
        Reading<MailRecipient>.Denied denied => new MailOutcome.Refused(RefusalCause.MissingPermission, denied.Permission),
        Reading<MailRecipient>.Unavailable none => new MailOutcome.Transient(none.Detail, none.RetryAfter),
        _ => throw new InvalidOperationException($"Unexpected reading {reading}."),
    };

    public static MailOutcome Of(ExchangeError error, MailRecipient recipient, EmailAddress alias) => error.Kind switch
    {
        ExchangeErrorKind.NotFound => new MailOutcome.NotFound(recipient.DisplayName),
        ExchangeErrorKind.DomainNotAccepted => new MailOutcome.Refused(RefusalCause.DomainNotAccepted, alias.Domain),
        ExchangeErrorKind.DirectorySynced => new MailOutcome.Refused(RefusalCause.DirectorySynced, recipient.DisplayName),
        ExchangeErrorKind.MissingPermission => new MailOutcome.Refused(RefusalCause.MissingPermission, error.Text),
        ExchangeErrorKind.WrongRecipientType => new MailOutcome.Refused(RefusalCause.UnsupportedRecipient, error.Detail),
        ExchangeErrorKind.InvalidValue => new MailOutcome.Refused(RefusalCause.InvalidValue, error.Detail),
        ExchangeErrorKind.Throttled or ExchangeErrorKind.Transient or ExchangeErrorKind.Untrusted =>
            new MailOutcome.Transient(error.Detail, error.RetryAfter),
        _ => new MailOutcome.Refused(RefusalCause.Other, error.Detail),
    };
}

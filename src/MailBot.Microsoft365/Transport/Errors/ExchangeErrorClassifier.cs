namespace MailBot.Microsoft365.Transport.Errors;

/// <summary>
/// Sorts an exception by the last segment of its type, then by words of its text. Never by the HTTP status, which is drawn by
/// lot, nor by the <c>ExXXXXXX</c> code, which is a hash of the throwing site.
/// </summary>
internal static class ExchangeErrorClassifier
{
    /// <summary>Types that mean one thing.</summary>
    private static readonly (string Type, ExchangeErrorKind Kind)[] ByType =
    [
        ("ManagementObjectAmbiguousException", ExchangeErrorKind.AmbiguousIdentity),
        ("ManagementObjectNotFoundException", ExchangeErrorKind.NotFound),
        ("ADObjectAlreadyExistsException", ExchangeErrorKind.NameTaken),
        ("ProxyAddressExistsException", ExchangeErrorKind.AddressTaken),
        ("PropertyValueExistsException", ExchangeErrorKind.PropertyTaken),
        ("NotAcceptedDomainException", ExchangeErrorKind.DomainNotAccepted),
        ("MemberAlreadyExistsException", ExchangeErrorKind.AlreadyMember),
        ("MemberNotFoundException", ExchangeErrorKind.NotMember),
        ("OperationRequiresGroupManagerException", ExchangeErrorKind.ManagerRequired),
        ("InsufficientPermissionsException", ExchangeErrorKind.MissingPermission),
    ];

    /// <summary>Words, most telling first: "couldn't be found" and "already exists" appear in many texts.</summary>
    private static readonly Rule[] ByText =
    [
        new("expired or invalid pagination request", ExchangeErrorKind.PageExpired),
        new("synchronized from your on-premises", ExchangeErrorKind.DirectorySynced),
        new("property proxyaddresses already exists", ExchangeErrorKind.AddressTaken),
        new("conflictingobject", ExchangeErrorKind.AddressTaken),
        new("proxy address", ExchangeErrorKind.AddressTaken, "already being used"),
        new("is used by another recipient object", ExchangeErrorKind.PropertyTaken),
        new("accepted domain", ExchangeErrorKind.DomainNotAccepted),
        new("role definition of the current user", ExchangeErrorKind.MissingPermission),
        new("isn't supported in this scenario", ExchangeErrorKind.MissingPermission),
        new("executing user is not in the current organization", ExchangeErrorKind.ManagerRequired),
        new("performed by a manager of the group", ExchangeErrorKind.ManagerRequired),
        new("cname record does not exist", ExchangeErrorKind.DkimRecordsMissing),
        new("is not supported on groupmailbox", ExchangeErrorKind.WrongRecipientType),
        new("matches multiple entries", ExchangeErrorKind.AmbiguousIdentity),
        new("multiple recipients matching", ExchangeErrorKind.AmbiguousIdentity),
        new("as a recipient", ExchangeErrorKind.MemberNotRecipient, "couldn't find"),
        new("too busy", ExchangeErrorKind.Transient),
        new("please retry", ExchangeErrorKind.Transient),
        new("timed out", ExchangeErrorKind.Transient),
        new("timeout", ExchangeErrorKind.Transient),
        new("couldn't be found", ExchangeErrorKind.NotFound),
        new("couldn't find object", ExchangeErrorKind.WrongRecipientType),
        new("already exists", ExchangeErrorKind.NameTaken),
    ];

    /// <summary>Types that say that the value given was wrong, whatever the text.</summary>
    private static readonly string[] Invalid =
    [
        "ParameterBindingException", "ParameterBindingArgumentTransformationException", "ParameterTransformationException",
        "AmbiguousParameterSetException", "DataValidationException", "ValidationException", "FormatException", "PropertyValidationException",
    ];

    public static ExchangeErrorKind Classify(CmdletException found)
    {
        var type = found.ShortType;
        if (type.StartsWith("ADTransient", StringComparison.Ordinal)) return ExchangeErrorKind.Transient;
        // Asked before the type: these come under several types, some of which mean other things by themselves.
        if (Array.Find(ByText, r => r.IsDecisive && r.Fits(found.Text)) is { } decisive) return decisive.Kind;
        if (Array.Find(ByType, t => t.Type == type) is { Type: not null } known) return known.Kind;
        // Asked before the words: the text repeats the value, which may be any word.
        if (Invalid.Contains(type, StringComparer.Ordinal)) return ExchangeErrorKind.InvalidValue;
        if (Array.Find(ByText, r => r.Fits(found.Text)) is { } told) return told.Kind;
        // A server that could not reach another one, and said nothing of what became of the call.
        return type == "CmdletProxyException" ? ExchangeErrorKind.Transient : ExchangeErrorKind.Unknown;
    }

    /// <param name="And">Further words that must be there too.</param>
    private sealed record Rule(string Words, ExchangeErrorKind Kind, string? And = null)
    {
        public bool IsDecisive => Kind is ExchangeErrorKind.DirectorySynced or ExchangeErrorKind.PageExpired
            or ExchangeErrorKind.MissingPermission or ExchangeErrorKind.DkimRecordsMissing;

        public bool Fits(string text) =>
            text.Contains(Words, StringComparison.OrdinalIgnoreCase) && (And is null || text.Contains(And, StringComparison.OrdinalIgnoreCase));
    }
}

using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Aliases;

/// <summary>What can be wrong with the facts of a request about an alias.</summary>
public abstract record AliasProblem : RequestProblem
{
    public const string AddressField = "address";
    public const string TargetField = "target";

    private AliasProblem(string? field) : base(field) { }

    public sealed record AddressMissing() : AliasProblem(AddressField);

    /// <param name="Reading">Any case but Read.</param>
    public sealed record AddressMalformed(AddressReading Reading) : AliasProblem(AddressField);

    public sealed record DomainNotAccepted(EmailAddress Address, IReadOnlyList<string> Accepted) : AliasProblem(AddressField);

    /// <summary>postmaster@ and abuse@ belong to whoever runs the domain (RFC 2142).</summary>
    public sealed record AddressReserved(EmailAddress Address) : AliasProblem(AddressField);

    public sealed record AddressTaken(EmailAddress Address, MailRecipient Holder) : AliasProblem(AddressField);

    /// <summary>The recipient holds it already: there is nothing to ask.</summary>
    public sealed record AlreadyThere(EmailAddress Address, MailRecipient Holder) : AliasProblem(AddressField);

    /// <summary>To be removed, but the recipient doesn't hold it.</summary>
    public sealed record NotThere(EmailAddress Address, MailRecipient Recipient) : AliasProblem(AddressField);

    /// <summary>A primary address can't be removed.</summary>
    public sealed record IsPrimary(EmailAddress Address, MailRecipient Recipient) : AliasProblem(AddressField);

    public sealed record TargetMissing() : AliasProblem(TargetField);

    /// <summary>The person exists, but the mailbox does not (yet).</summary>
    public sealed record NoMailbox(string Name) : AliasProblem(TargetField);

    public sealed record TargetUnsupported(MailRecipient Target) : AliasProblem(TargetField);

    public sealed record TargetDirectorySynced(MailRecipient Target) : AliasProblem(TargetField);

    public sealed record TooManyAddresses(MailRecipient Target, int Count, int Limit) : AliasProblem(TargetField);

    /// <summary>The facts can't be checked now.</summary>
    /// <param name="Detail">For the log; never shown first.</param>
    public sealed record DirectoryUnavailable(string Detail) : AliasProblem((string?)null);
}

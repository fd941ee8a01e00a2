using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Aliases;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>What can be wrong with the facts of a request about groups and their members.</summary>
public abstract record GroupProblem : RequestProblem
{
    public const string NameField = "name";
    public const string AddressField = "address";
    public const string DescriptionField = "description";
    public const string AudienceField = "audience";
    public const string OwnersField = "owners";
    public const string MembersField = "members";
    public const string GroupField = "group";
    public const string AddField = "add";
    public const string RemoveField = "remove";

    private GroupProblem(string? field) : base(field) { }

    public sealed record NameMissing() : GroupProblem(NameField);

    public sealed record NameTooLong(string Name, int Limit) : GroupProblem(NameField);

    /// <summary>Another group bears the name: names are unique in the company.</summary>
    public sealed record NameTaken(string Name, MailRecipient Holder) : GroupProblem(NameField);

    public sealed record AddressWrong(AliasProblem Problem) : GroupProblem(AddressField);

    /// <summary>A distribution group has this address: its members can be changed, it can't be created.</summary>
    public sealed record GroupExists(MailRecipient Group) : GroupProblem(AddressField);

    public sealed record DescriptionTooLong(int Length, int Limit) : GroupProblem(DescriptionField);

    public sealed record AudienceMissing() : GroupProblem(AudienceField);

    public sealed record OwnerMissing() : GroupProblem(OwnersField);

    public sealed record MembersMissing() : GroupProblem(MembersField);

    /// <summary>A name that nobody bears, or several: it has to be settled.</summary>
    public sealed record PersonUnsettled(string Typed, string Where) : GroupProblem(Where);

    /// <summary>Somebody of another company: mail of the company would leave it.</summary>
    public sealed record PersonIsGuest(string Name, string Where) : GroupProblem(Where);

    /// <summary>The person exists, the mailbox does not (yet).</summary>
    public sealed record PersonHasNoMailbox(string Name, string Where) : GroupProblem(Where);

    public sealed record TooManyPeople(int Count, int Limit, string Where) : GroupProblem(Where);

    public sealed record GroupMissing() : GroupProblem(GroupField);

    /// <summary>No group is called or addressed so (any more).</summary>
    public sealed record GroupUnknown(string Typed) : GroupProblem(GroupField);

    /// <summary>Something that has an address, but is no distribution group (a Microsoft 365 group, a mailbox).</summary>
    public sealed record GroupUnsupported(MailRecipient Group) : GroupProblem(GroupField);

    public sealed record GroupDirectorySynced(MailRecipient Group) : GroupProblem(GroupField);

    public sealed record NobodyNamed() : GroupProblem(AddField);

    /// <summary>Added and removed in one request.</summary>
    public sealed record BothWays(string Name) : GroupProblem(RemoveField);

    /// <summary>Everything that was asked is so already.</summary>
    public sealed record NothingToChange(string GroupName) : GroupProblem(GroupField);

    /// <summary>The only owner can't be taken out: the group would be nobody's.</summary>
    public sealed record OnlyOwner(string Name, string GroupName) : GroupProblem(RemoveField);

    /// <summary>Nobody would be left: messages to the address would be lost.</summary>
    public sealed record NobodyLeft(string GroupName) : GroupProblem(RemoveField);

    /// <summary>A caution: the person is a member already; their line changes nothing.</summary>
    public sealed record AlreadyMember(string Name) : GroupProblem(AddField);

    /// <summary>A caution: the person is no member; their line changes nothing.</summary>
    public sealed record NotMember(string Name) : GroupProblem(RemoveField);

    /// <summary>A problem of one of several groups.</summary>
    public sealed record OfGroup(string Group, GroupProblem Problem) : GroupProblem(Problem.Field);

    /// <summary>The facts can't be checked now.</summary>
    /// <param name="Detail">For the log; never shown first.</param>
    public sealed record DirectoryUnavailable(string Detail) : GroupProblem((string?)null);
}

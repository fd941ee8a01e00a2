using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Aliases;

/// <summary>The checks that adding and removing an alias share.</summary>
public sealed class AliasChecks(IDomains domains, IRecipients recipients)
{
    /// <summary>Exchange Online allows 400 addresses per recipient; older documents say 300, so stop there.</summary>
    public const int AddressesPerRecipient = 300;

    private static readonly string[] Reserved = ["postmaster", "abuse", "hostmaster", "webmaster", "noc", "security"];

    /// <summary>Reads the typed address; « devis@ » gets the company's default domain.</summary>
    public async Task<(EmailAddress? Address, AliasProblem? Problem)> AddressAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, new AliasProblem.AddressMissing());
        if (await domains.ListAsync(cancellationToken) is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var accepted })
        {
            return (null, new AliasProblem.DirectoryUnavailable("the list of accepted domains can't be read"));
        }

        var reading = AddressReader.Read(typed);
        if (reading is AddressReading.LocalPartOnly only && accepted.FirstOrDefault(d => d.IsDefault) is { } home)
        {
            reading = AddressReader.Read($"{only.LocalPart}@{home.Name}");
        }

        if (reading is AddressReading.NotAscii { Suggestion: { } suggestion } accented && suggestion.EndsWith('@') && accepted.FirstOrDefault(d => d.IsDefault) is { } domain)
        {
            reading = accented with { Suggestion = suggestion + domain.Name };
        }

        if (reading is not AddressReading.Read { Address: var address }) return (null, new AliasProblem.AddressMalformed(reading));
        if (!accepted.Any(d => d.Name == address.Domain)) return (null, new AliasProblem.DomainNotAccepted(address, Proposed(accepted)));
        if (Reserved.Contains(address.LocalPart, StringComparer.Ordinal)) return (null, new AliasProblem.AddressReserved(address));
        return (address, null);
    }

    /// <summary>Finds the mailbox or group that the facts name, and whether its addresses may be changed at all.</summary>
    public async Task<(MailRecipient? Target, AliasProblem? Problem)> TargetAsync(AliasFacts facts, CancellationToken cancellationToken)
    {
        if (facts.TargetId is null) return (null, new AliasProblem.TargetMissing());
        var reading = await recipients.FindByIdAsync(facts.TargetId, fresh: false, cancellationToken);
        return reading switch
        {
            Reading<MailRecipient>.Found { Value: var target } => (target, Fault(target)),
            Reading<MailRecipient>.Missing => (null, new AliasProblem.NoMailbox(facts.TargetName ?? facts.TargetId)),
            Reading<MailRecipient>.Denied denied => (null, new AliasProblem.DirectoryUnavailable($"missing permission {denied.Permission}")),
            Reading<MailRecipient>.Unavailable unavailable => (null, new AliasProblem.DirectoryUnavailable(unavailable.Detail)),
            _ => throw new InvalidOperationException($"Unexpected reading {reading}."),
        };
    }

    private static AliasProblem? Fault(MailRecipient target) => target switch
    {
        { DirectorySynced: true } => new AliasProblem.TargetDirectorySynced(target),
        { SoftDeleted: true } => new AliasProblem.NoMailbox(target.DisplayName),
        { Type: not (RecipientType.UserMailbox or RecipientType.SharedMailbox or RecipientType.DistributionGroup or RecipientType.SecurityGroup) } => new AliasProblem.TargetUnsupported(target),
        { Addresses.Count: >= AddressesPerRecipient } => new AliasProblem.TooManyAddresses(target, target.Addresses.Count, AddressesPerRecipient),
        _ => null,
    };

    private static IReadOnlyList<string> Proposed(IReadOnlyList<AcceptedDomain> accepted) =>
        [.. accepted.Where(d => !d.IsInitial || accepted.Count == 1).OrderByDescending(d => d.IsDefault).Select(d => d.Name)];
}

using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Recipients that a parameter names: members, owners, permitted senders. Held as object ids.</summary>
internal static class RecipientReferences
{
    /// <summary>The one recipient that an identity means; the error names it, so that a caller knows which side was missing.</summary>
    public static ExchangeError? Find(CmdletRun run, string identity, out Recipient found)
    {
        var matches = RecipientIdentity.Matches(identity, run.Directory.Recipients(run.Backend), run.Tenant);
        found = matches is [var first, ..] ? first : null!;
        return matches.Count switch
        {
            1 => null,
            0 => IsUser(run, identity) ? ExchangeErrors.NotARecipient(identity) : ExchangeErrors.NotFound(identity),
            _ => ExchangeErrors.Ambiguous(identity),
        };
    }

    /// <summary>Applies a list or an Add/Remove table to what is there; absent, the same list comes back.</summary>
    public static ExchangeError? Edit(
        CmdletRun run, string parameter, IReadOnlyList<Guid> present, Func<Recipient, ExchangeError?> refusal, out IReadOnlyList<Guid> wanted)
    {
        wanted = present;
        if (!run.Parameters.Has(parameter))
            return null;
        if (run.Parameters.Addresses(parameter, out var edit) is { } malformed)
            return malformed;
        var (added, removed) = edit switch
        {
            AddressEdit.Change change => (change.Add, change.Remove),
            AddressEdit.Replace all => (all.Addresses, (IReadOnlyList<string>?)null),
            _ => throw new InvalidOperationException($"Unexpected edit {edit}."),
        };
        if (Ids(run, added, refusal, out var toAdd) is { } unknown)
            return unknown;
        List<Guid> toRemove = [];
        if (removed is not null && Ids(run, removed, _ => null, out toRemove) is { } missing)
            return missing;
        IReadOnlyList<Guid> edited = [.. (removed is null ? [] : present.Except(toRemove)).Concat(toAdd).Distinct()];
        wanted = edited.SequenceEqual(present) ? present : edited;
        return null;
    }

    /// <summary>Distribution groups and contacts receive mail, but manage nothing and send as nobody.</summary>
    public static ExchangeError? NoPrincipal(Recipient recipient) =>
        recipient.Kind.IsMailbox() || recipient.Kind is RecipientKind.GuestMailUser or RecipientKind.MailUniversalSecurityGroup
            ? null
            : ExchangeErrors.NotAPrincipal(recipient.Name);

    public static ExchangeError? NoMember(Recipient recipient) =>
        recipient.Kind == RecipientKind.GroupMailbox ? ExchangeErrors.NotAMemberType(recipient.Name) : null;

    private static ExchangeError? Ids(CmdletRun run, IEnumerable<string> identities, Func<Recipient, ExchangeError?> refusal, out List<Guid> ids)
    {
        ids = [];
        foreach (var identity in identities)
        {
            if ((Find(run, identity, out var found) ?? refusal(found)) is { } error)
                return error;
            ids.Add(found.ObjectId);
        }

        return null;
    }

    private static bool IsUser(CmdletRun run, string identity) => run.Tenant.Users.Exists(u =>
        !u.IsDeleted
        && (string.Equals(u.UserPrincipalName, identity, StringComparison.OrdinalIgnoreCase)
            || string.Equals(u.Id.ToString(), identity, StringComparison.OrdinalIgnoreCase)));
}

using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The settings that New- and Set-DistributionGroup share.</summary>
internal static class GroupSettings
{
    private static readonly string[] Joining = ["Open", "Closed", "ApprovalRequired"];
    private static readonly string[] Leaving = ["Open", "Closed"];

    public static IReadOnlyList<string> Shared { get; } =
    [
        "DisplayName", "Description", "ManagedBy", "RequireSenderAuthenticationEnabled", "ModerationEnabled", "ModeratedBy",
        "MemberJoinRestriction", "MemberDepartRestriction",
    ];

    /// <summary>The group with the parameters carried out; the same one when nothing differs.</summary>
    public static ExchangeError? Apply(CmdletRun run, Recipient current, out Recipient changed)
    {
        changed = current with
        {
            DisplayName = run.Parameters.Text("DisplayName") ?? current.DisplayName,
            Description = run.Parameters.Has("Description") ? run.Parameters.Text("Description") : current.Description,
        };
        return changed.DisplayName.Length > 256
            ? ExchangeErrors.TooLong("DisplayName", 256)
            : Flags(run, changed, out changed) ?? Lists(run, changed, out changed) ?? Restrictions(run, changed, out changed);
    }

    private static ExchangeError? Flags(CmdletRun run, Recipient current, out Recipient changed)
    {
        changed = current;
        if (run.Parameters.Flag("RequireSenderAuthenticationEnabled", out var inside) is { } first)
            return first;
        if (run.Parameters.Flag("ModerationEnabled", out var moderated) is { } second)
            return second;
        if (run.Parameters.Flag("HiddenFromAddressListsEnabled", out var hidden) is { } third)
            return third;
        changed = current with
        {
            RequireSenderAuthentication = inside ?? current.RequireSenderAuthentication,
            ModerationEnabled = moderated ?? current.ModerationEnabled,
            HiddenFromAddressLists = hidden ?? current.HiddenFromAddressLists,
        };
        return null;
    }

    private static ExchangeError? Lists(CmdletRun run, Recipient current, out Recipient changed)
    {
        changed = current;
        if (RecipientReferences.Edit(run, "ManagedBy", current.ManagedBy, RecipientReferences.NoPrincipal, out var owners) is { } first)
            return first;
        if (RecipientReferences.Edit(run, "ModeratedBy", current.ModeratedBy, RecipientReferences.NoPrincipal, out var moderators) is { } second)
            return second;
        if (RecipientReferences.Edit(run, "AcceptMessagesOnlyFromSendersOrMembers", current.AcceptOnlyFrom, _ => null, out var accepted) is { } third)
            return third;
        if (RecipientReferences.Edit(run, "RejectMessagesFromSendersOrMembers", current.RejectFrom, _ => null, out var rejected) is { } fourth)
            return fourth;
        changed = current with { ManagedBy = owners, ModeratedBy = moderators, AcceptOnlyFrom = accepted, RejectFrom = rejected };
        return null;
    }

    private static ExchangeError? Restrictions(CmdletRun run, Recipient current, out Recipient changed)
    {
        changed = current;
        if (OneOf(run, "MemberJoinRestriction", Joining, current.MemberJoinRestriction, out var join) is { } first)
            return first;
        if (OneOf(run, "MemberDepartRestriction", Leaving, current.MemberDepartRestriction, out var depart) is { } second)
            return second;
        changed = current with { MemberJoinRestriction = join, MemberDepartRestriction = depart };
        return null;
    }

    /// <summary>As PowerShell reads an enumeration: without case, and by an unambiguous beginning.</summary>
    public static ExchangeError? OneOf(CmdletRun run, string parameter, IReadOnlyList<string> names, string present, out string value)
    {
        value = present;
        if (run.Parameters.Text(parameter) is not { } sent)
            return null;
        var begun = names.Where(n => n.StartsWith(sent, StringComparison.OrdinalIgnoreCase)).ToList();
        if ((names.FirstOrDefault(n => string.Equals(n, sent, StringComparison.OrdinalIgnoreCase)) ?? (begun.Count == 1 ? begun[0] : null)) is not { } name)
            return ExchangeErrors.NotOneOf(parameter, sent, names);
        value = name;
        return null;
    }
}

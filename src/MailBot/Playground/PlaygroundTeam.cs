using MailBot.Requests.Contracts;

namespace MailBot.Playground;

/// <param name="GroupId">The Microsoft 365 group behind the team.</param>
internal sealed record PlaygroundTeam(string Name, string GroupId)
{
    /// <summary>The company's first Microsoft 365 group; one without any gets a team that bears its tenant's id, and nobody looks it up.</summary>
    public static PlaygroundTeam Of(IReadOnlyList<MailRecipient> groups, string tenantId) =>
        groups.FirstOrDefault(g => g is { Type: RecipientType.Microsoft365Group, DirectoryId: not null }) is { } group
            ? new PlaygroundTeam(group.DisplayName, group.DirectoryId!)
            : new PlaygroundTeam("Team", tenantId);
}

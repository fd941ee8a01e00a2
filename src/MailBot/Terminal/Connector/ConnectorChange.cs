using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Connector;

internal enum ConnectorChangeKind
{
    Posted,
    Updated,
    Deleted,
}

/// <summary>One visible change in someone's conversation.</summary>
/// <param name="Sequence">Grows by one over all conversations of the connector.</param>
internal sealed record ConnectorChange(
    long Sequence, ConnectorChangeKind Kind, TeamsPerson Person, PostedActivity Activity);

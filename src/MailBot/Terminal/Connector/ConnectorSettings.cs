using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Connector;

/// <summary>What a loopback connector serves.</summary>
/// <param name="Port">0 takes a free port.</param>
internal sealed record ConnectorSettings(IReadOnlyList<TeamsPerson> People, string TenantId, int Port = 0);

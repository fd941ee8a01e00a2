namespace MailBot.Playground;

/// <param name="GroupId">The Microsoft 365 group behind the team.</param>
internal sealed record PlaygroundTeam(string Name, string GroupId);

namespace MailBot.SimulatedTenant.State;

/// <summary>
/// A recipient and the versions of it that some part of the service still shows. Exchange is many servers behind one name:
/// a write is seen at once where it was made, later elsewhere, later still in Graph.
/// </summary>
internal sealed class RecipientHistory
{
    public required List<RecipientVersion> Versions { get; init; }

    public Recipient Current() => Versions[^1].Value;

    public Recipient? SeenFrom(Surface surface) => Versions.LastOrDefault(surface.Shows)?.Value;

    public void Add(RecipientVersion version)
    {
        var settled = Versions.FindLastIndex(v => v.EverywhereAt <= version.At && v.InGraphAt <= version.At && v.AtEdgeAt <= version.At);
        if (settled > 0)
            Versions.RemoveRange(0, settled);
        Versions.Add(version);
    }
}

/// <param name="Backend">The Exchange server that took the write, where it is visible at once.</param>
/// <param name="EverywhereAt">From when every other Exchange server shows it.</param>
/// <param name="InGraphAt">From when Graph shows it.</param>
/// <param name="AtEdgeAt">From when the servers that take mail from outside know its addresses.</param>
internal sealed record RecipientVersion(
    Recipient Value, DateTimeOffset At, string Backend, DateTimeOffset EverywhereAt, DateTimeOffset InGraphAt, DateTimeOffset AtEdgeAt);

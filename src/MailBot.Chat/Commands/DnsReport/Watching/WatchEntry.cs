namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>A watch in the list of all of them.</summary>
/// <param name="Line">The awaited record, as a line of a zone file.</param>
internal sealed record WatchEntry(string Id, string Watcher, string Line, bool Gone)
{
    /// <summary>It counts no more; its card is still to be told.</summary>
    public bool Stopped { get; init; }
}

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>What came of the wish to watch something.</summary>
internal abstract record WatchBegun
{
    private WatchBegun() { }

    public sealed record Now(string Id) : WatchBegun;

    /// <summary>This person watches it already.</summary>
    public sealed record Already(string Id) : WatchBegun;

    /// <summary>One more isn't watched; nothing was begun.</summary>
    /// <param name="Own">The limit is the person's own, not everybody's together.</param>
    public sealed record TooMany(int Limit, bool Own) : WatchBegun;
}

namespace MailBot.Chat.Teams.Middleware;

/// <summary>How turns of one conversation wait for each other.</summary>
internal sealed record TurnSettings
{
    /// <summary>How long a turn holds the conversation before another may take it over; renewed at half.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A click is answered within Teams' limit, with the current card if need be.</summary>
    public TimeSpan ClickWaits { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longer than a lease: by then a holder that died has lost it.</summary>
    public TimeSpan MessageWaits { get; init; } = TimeSpan.FromSeconds(40);

    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);
}

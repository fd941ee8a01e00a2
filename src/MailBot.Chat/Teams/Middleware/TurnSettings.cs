namespace MailBot.Chat.Teams.Middleware;

/// <summary>How turns of one conversation wait for each other.</summary>
internal sealed record TurnSettings
{
    /// <summary>How long a turn holds the conversation before another may take it over; renewed at half.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A click is answered within Teams' limit, with the current card if need be.</summary>
    public TimeSpan ClickWaits { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a click may work; what is left of Teams' ten seconds is for showing the card as it is.</summary>
    public TimeSpan ClickWorks { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>How long that card may take; after that a sentence is the answer.</summary>
    public TimeSpan ClickShows { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>Longer than a lease: by then a holder that died has lost it.</summary>
    public TimeSpan MessageWaits { get; init; } = TimeSpan.FromSeconds(40);

    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);
}

using System.Globalization;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>How one conversation in the terminal runs.</summary>
internal sealed record TerminalOptions
{
    public const int DefaultWidth = 80;

    /// <summary>The bot's messaging endpoint.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Who speaks first: one of the connector's people.</summary>
    public required TeamsPerson FirstPerson { get; init; }

    /// <summary>Waits until the bot has nothing left to do; false when its bound passed first.</summary>
    public required Func<CancellationToken, Task<bool>> WaitForQuiet { get; init; }

    /// <summary>Moves the clock on; null where the clock can't be moved.</summary>
    public Func<TimeSpan, CancellationToken, Task>? AdvanceClock { get; init; }

    /// <summary>Language of the terminal's own sentences.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.GetCultureInfo("fr");

    /// <summary>Lines shown first: the demonstration notice, the data folder.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>True: a prompt, and messages as they arrive. False: a plain transcript, one line per turn.</summary>
    public bool Interactive { get; init; }

    /// <summary>Longest line printed, in characters.</summary>
    public int Width { get; init; } = DefaultWidth;

    public string BotId { get; init; } = BotAddress.DefaultBotId;

    public string BotName { get; init; } = "MailBot";
}

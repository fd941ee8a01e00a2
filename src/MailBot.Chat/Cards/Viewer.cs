using AdaptiveCards;
using MailBot.Requests.People;

namespace MailBot.Chat.Cards;

/// <summary>Who reads a card, and how.</summary>
/// <param name="Language">"fr" or "en".</param>
/// <param name="Zone">Times are told in it.</param>
internal sealed record Viewer(Person Person, string Language, TimeZoneInfo Zone, CardActions Actions)
{
    /// <summary>Who decides the pending request that is being drawn for this viewer; null where none is.</summary>
    public Deciding? Deciding { get; init; }
}

/// <param name="May">The viewer may decide it.</param>
/// <param name="Asked">Who was asked.</param>
internal sealed record Deciding(bool May, IReadOnlyList<Person> Asked);

/// <summary>How buttons call the bot.</summary>
internal enum CardActions
{
    /// <summary>Action.Execute with a Submit fallback.</summary>
    Execute,

    /// <summary>Plain Action.Submit, where Execute is known to be dead (phones).</summary>
    Submit,
}

/// <param name="Summary">The line that the phone's notification shows.</param>
internal sealed record RenderedCard(AdaptiveCard Card, string Summary);

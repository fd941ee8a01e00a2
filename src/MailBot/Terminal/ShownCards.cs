using System.Text.Json;
using MailBot.Terminal.Cards;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>A card as it was last drawn for someone.</summary>
internal sealed record ShownCard(
    string ActivityId,
    JsonElement Card,
    IReadOnlyList<CardAction> Actions,
    IReadOnlyDictionary<string, bool> Toggled);

/// <summary>The cards on everyone's screen, in the order in which they were last drawn.</summary>
internal sealed class ShownCards
{
    private readonly Dictionary<TeamsPerson, List<ShownCard>> _screens = [];

    public void Show(TeamsPerson person, ShownCard card)
    {
        Remove(person, card.ActivityId);
        Screen(person).Add(card);
    }

    public void Remove(TeamsPerson person, string activityId) => Screen(person).RemoveAll(c => c.ActivityId == activityId);

    public ShownCard? Find(TeamsPerson person, string activityId) => Screen(person).Find(c => c.ActivityId == activityId);

    /// <summary>The newest card with something left to click: the one that a typed number is about.</summary>
    public ShownCard? Newest(TeamsPerson person) => Screen(person).FindLast(c => c.Actions.Count > 0);

    private List<ShownCard> Screen(TeamsPerson person)
    {
        if (!_screens.TryGetValue(person, out var screen))
            _screens[person] = screen = [];
        return screen;
    }
}

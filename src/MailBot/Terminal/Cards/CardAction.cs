using System.Text.Json;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Cards;

/// <summary>An action of a card that can be clicked by its number.</summary>
internal sealed record CardAction(int Number, string Title, JsonElement Json, CardScope Scope)
{
    public string Type => Json.Type();

    /// <summary>What the click sends along, nearest first; nothing when the card asks for no inputs.</summary>
    public IReadOnlyList<CardInput> Inputs => Sends && Json.Text("associatedInputs") != "none" ? Scope.Inputs : [];

    /// <summary>True when a click reaches the bot.</summary>
    public bool Sends => Type is "Action.Execute" or "Action.Submit";

    /// <summary>By verb, id or title.</summary>
    public bool IsCalled(string name) =>
        Json.Text("verb") == name
        || Json.Text("id") == name
        || Folded.Of(Title) == Folded.Of(name)
        || Json.Find("data") is { } data && data.Text("verb") == name;
}

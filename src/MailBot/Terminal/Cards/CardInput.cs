using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Cards;

/// <summary>An input of a card, with the value it shows.</summary>
/// <param name="Type">Element type: Input.Text, Input.ChoiceSet…</param>
/// <param name="Value">The value that Teams would send if nobody touched it; empty when none.</param>
/// <param name="Error">What the card says when the value doesn't fit.</param>
/// <param name="Pattern">Regular expression that the whole value must match, if any.</param>
internal sealed record CardInput(
    string Id,
    string Type,
    string? Label,
    string Value,
    bool Required,
    string? Error,
    string? Pattern,
    IReadOnlyList<CardChoice> Choices,
    bool Several)
{
    public string Name => Label ?? Id;

    public bool IsText => Type == "Input.Text";

    public bool IsCalled(string typed) =>
        Folded.Of(typed) is { Length: > 0 } wanted && (Folded.Of(Id) == wanted || Folded.Of(Name) == wanted);
}

/// <summary>A value to choose, as shown and as sent.</summary>
internal sealed record CardChoice(string Title, string Value);

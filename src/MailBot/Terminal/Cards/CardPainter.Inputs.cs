using System.Text.Json;

namespace MailBot.Terminal.Cards;

internal sealed partial class CardPainter
{
    private static bool IsKnownInput(string type) => type is
        "Input.Text" or "Input.Number" or "Input.Date" or "Input.Time" or "Input.Toggle" or "Input.ChoiceSet";

    /// <summary>One line that says how to fill a field, when some action of the card sends one.</summary>
    public void FillingHint()
    {
        if (_actions.Find(a => a.Inputs.Count > 0) is { } action)
            Canvas.Add(texts.HowToFill(action.Number, action.Inputs[0].Id));
    }

    private void Input(JsonElement element)
    {
        var input = Read(element);
        _scope.Add(input);
        var label = Markdown.ToPlain(input.Name) + (input.Required ? texts.Required : "");
        var identity = input.Label is null ? "" : $" [{input.Id}]";
        Canvas.Add(Shown(input, element), TextFlow.OneLine(label) + identity + texts.Colon);
        foreach (var (index, choice) in input.Choices.Index())
            Canvas.Add(choice.Title, $"  {(Chosen(input, choice) ? "(•)" : "( )")} {index + 1}. ");
    }

    private string Shown(CardInput input, JsonElement element)
    {
        if (input.Choices.Count > 0)
            return texts.Choose(input.Several);
        if (input.Value.Length > 0)
            return texts.Quoted(input.Value);
        return element.Filled("placeholder") is { } placeholder ? $"… ({placeholder})" : "…";
    }

    private CardInput Read(JsonElement element)
    {
        var isToggle = element.Type() == "Input.Toggle";
        return new CardInput(
            element.Text("id") ?? "",
            element.Type(),
            element.Filled("label") ?? (isToggle ? element.Filled("title") : null),
            element.Text("value") ?? (isToggle ? Off(element) : ""),
            element.Flag("isRequired"),
            element.Filled("errorMessage"),
            element.Filled("regex"),
            isToggle ? [new(texts.Yes, On(element)), new(texts.No, Off(element))] : Choices(element),
            element.Flag("isMultiSelect"));
    }

    private static IReadOnlyList<CardChoice> Choices(JsonElement element) =>
        [.. element.Items("choices").Select(c => new CardChoice(c.Text("title") ?? "", c.Text("value") ?? ""))];

    private static string On(JsonElement toggle) => toggle.Text("valueOn") ?? "true";

    private static string Off(JsonElement toggle) => toggle.Text("valueOff") ?? "false";

    private static bool Chosen(CardInput input, CardChoice choice) =>
        input.Several ? input.Value.Split(',').Contains(choice.Value, StringComparer.Ordinal) : input.Value == choice.Value;
}

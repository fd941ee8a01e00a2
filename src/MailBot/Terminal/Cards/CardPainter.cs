using System.Text.Json;

namespace MailBot.Terminal.Cards;

/// <summary>Walks a card and draws each element; containers and inputs have files of their own.</summary>
internal sealed partial class CardPainter(
    CardCanvas canvas, TerminalTexts texts, IReadOnlyDictionary<string, bool>? toggled)
{
    private readonly List<CardAction> _actions = [];
    private CardScope _scope = new(null);

    public CardCanvas Canvas { get; private set; } = canvas;

    public IReadOnlyList<CardAction> Actions => _actions;

    public void Card(JsonElement card, CardScope scope)
    {
        var outer = _scope;
        _scope = scope;
        Elements(card.Items("body"));
        ActionList(card.Items("actions"));
        SelectAction(card);
        if (!card.Items("body").Any() && !card.Items("actions").Any() && card.Filled("fallbackText") is { } fallback)
            Canvas.Add(fallback);
        _scope = outer;
    }

    private void Elements(IEnumerable<JsonElement> elements)
    {
        foreach (var element in elements.Where(IsVisible))
        {
            if (element.Flag("separator"))
                Canvas.Rule();
            Element(element);
        }
    }

    private bool IsVisible(JsonElement element) =>
        element.Text("id") is { } id && toggled?.TryGetValue(id, out var shown) == true
            ? shown
            : element.Flag("isVisible", otherwise: true);

    private void Element(JsonElement element)
    {
        switch (element.Type())
        {
            case "TextBlock": Canvas.Add(Markdown.ToPlain(element.Text("text") ?? "")); break;
            case "RichTextBlock": Canvas.Add(string.Concat(element.Items("inlines").Select(Run))); break;
            case "FactSet": Facts(element); break;
            case "Container": Elements(element.Items("items")); SelectAction(element); break;
            case "ColumnSet": Columns(element); break;
            case "Table": Table(element); break;
            case "ActionSet": ActionList(element.Items("actions")); break;
            case "Image": Canvas.Add(texts.Image(element.Filled("altText"))); SelectAction(element); break;
            case "ImageSet": Elements(element.Items("images")); break;
            case var input when input.StartsWith("Input.", StringComparison.Ordinal) && IsKnownInput(input): Input(element); break;
            default: Unknown(element); break;
        }
    }

    // A run is literal text: no Markdown, whatever it looks like.
    private static string Run(JsonElement run) =>
        run.ValueKind == JsonValueKind.String ? run.GetString()! : run.Text("text") ?? "";

    private void Facts(JsonElement set)
    {
        foreach (var fact in set.Items("facts"))
        {
            var title = Markdown.ToPlain(fact.Text("title") ?? "").TrimEnd(':', ' ', '\u00A0', '\u202F');
            Canvas.Add(Markdown.ToPlain(fact.Text("value") ?? ""), TextFlow.OneLine(title) + texts.Colon);
        }
    }

    private void Unknown(JsonElement element)
    {
        if (element.Find("fallback") is { ValueKind: JsonValueKind.Object } fallback)
            Elements([fallback]);
        else if (element.Text("fallback") != "drop")
            Canvas.Add(texts.NotShown(element.Type()));
    }
}

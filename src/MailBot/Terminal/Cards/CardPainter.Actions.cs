using System.Globalization;
using System.Text.Json;

namespace MailBot.Terminal.Cards;

internal sealed partial class CardPainter
{
    private void ActionList(IEnumerable<JsonElement> actions)
    {
        foreach (var action in actions.Where(IsVisible))
            ActionLine(action);
    }

    private void SelectAction(JsonElement element)
    {
        if (element.Find("selectAction") is { ValueKind: JsonValueKind.Object } action
            && (action.Filled("title") ?? action.Filled("tooltip")) is not null)
            ActionLine(action);
    }

    private void ActionLine(JsonElement action)
    {
        switch (action.Type())
        {
            case "Action.Execute" or "Action.Submit" or "Action.OpenUrl" or "Action.ToggleVisibility":
                Numbered(action);
                break;
            case "Action.ShowCard":
                ShowCard(action);
                break;
            default:
                UnknownAction(action);
                break;
        }
    }

    private void Numbered(JsonElement action)
    {
        var title = Title(action);
        if (!action.Flag("isEnabled", otherwise: true))
        {
            Canvas.Add(texts.Disabled(title), "[-] ");
            return;
        }

        _actions.Add(new CardAction(_actions.Count + 1, title, action, _scope));
        var number = _actions.Count.ToString(CultureInfo.InvariantCulture);
        var address = action.Type() == "Action.OpenUrl" ? " → " + action.Text("url") : "";
        Canvas.Add(title + address, $"[{number}] ");
    }

    /// <summary>A terminal has nothing to unfold: the inner card is always open, under its title.</summary>
    private void ShowCard(JsonElement action)
    {
        Canvas.Add(Title(action), "▾ ");
        if (action.Find("card") is { } inner)
            Canvas.Indented(() => Card(inner, new CardScope(_scope)));
    }

    private void UnknownAction(JsonElement action)
    {
        if (action.Find("fallback") is { ValueKind: JsonValueKind.Object } fallback)
            ActionLine(fallback);
        else if (action.Text("fallback") != "drop")
            Canvas.Add(texts.NotShown(action.Type()));
    }

    private static string Title(JsonElement action) =>
        action.Filled("title") ?? action.Filled("tooltip") ?? action.Filled("verb") ?? action.Type();
}

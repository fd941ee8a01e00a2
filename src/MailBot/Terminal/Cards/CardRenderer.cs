using System.Globalization;
using System.Text.Json;

namespace MailBot.Terminal.Cards;

/// <summary>Draws an Adaptive Card as plain text with numbered actions.</summary>
internal static class CardRenderer
{
    /// <param name="card">The card's JSON.</param>
    /// <param name="width">Longest line, in characters.</param>
    /// <param name="texts">The renderer's own words.</param>
    /// <param name="toggled">Elements shown (true) or hidden (false) by Action.ToggleVisibility, by id.</param>
    public static CardDrawing Render(
        JsonElement card, int width, TerminalTexts texts, IReadOnlyDictionary<string, bool>? toggled = null)
    {
        var painter = new CardPainter(new CardCanvas(width), texts, toggled);
        painter.Card(card, new CardScope(null));
        painter.FillingHint();
        return new CardDrawing(painter.Canvas.Lines, painter.Actions);
    }

    /// <summary>The clickable actions, for callers that need no drawing.</summary>
    public static IReadOnlyList<CardAction> ActionsOf(JsonElement card) =>
        Render(card, TerminalOptions.DefaultWidth, new TerminalTexts(CultureInfo.GetCultureInfo("fr"))).Actions;
}

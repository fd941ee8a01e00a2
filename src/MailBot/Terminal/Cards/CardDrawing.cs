namespace MailBot.Terminal.Cards;

/// <summary>A card as text, and what can be clicked in it.</summary>
internal sealed record CardDrawing(IReadOnlyList<string> Lines, IReadOnlyList<CardAction> Actions);

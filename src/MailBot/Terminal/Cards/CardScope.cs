namespace MailBot.Terminal.Cards;

/// <summary>The inputs that a click sends: those of its own card and, in a card shown inside another, the outer ones.</summary>
internal sealed class CardScope(CardScope? outer)
{
    private readonly List<CardInput> _own = [];

    public IReadOnlyList<CardInput> Inputs => outer is null ? _own : [.. _own, .. outer.Inputs];

    public void Add(CardInput input) => _own.Add(input);
}

namespace MailBot.Architecture.Tests.Completeness;

/// <summary>What each kind of request must have, so that nobody has to remember it.</summary>
/// <param name="Cards">Kinds that have cards.</param>
/// <param name="Keys">Texts of the cards, by language.</param>
/// <param name="Inverse">The kind that undoes a kind; null when it can't be undone.</param>
/// <param name="Final">Kinds that are declared not to be reversible.</param>
internal sealed record KindParts(
    IReadOnlyCollection<string> Kinds,
    IReadOnlyCollection<string> Cards,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Keys,
    Func<string, string?> Inverse,
    IReadOnlyCollection<string> Final);

internal sealed class KindCompletenessRule
{
    private static readonly string[] Texts =
        ["Form", "Explained", "Subject", "Title", "Asked", "Effect", "ChangesNothing", "Item.Written", "Item.Recorded", "Item.Proven", "Item.AlreadySo", "Item.Failed"];

    public IEnumerable<string> Violations(KindParts parts) => parts.Kinds
        .SelectMany(kind => OfKind(kind, parts))
        .Concat(parts.Cards.Except(parts.Kinds).Select(kind => $"{kind} has cards, but is no kind of request."))
        .Concat(parts.Cards.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"{g.Key} has cards twice."));

    private static IEnumerable<string> OfKind(string kind, KindParts parts)
    {
        if (!parts.Cards.Contains(kind)) yield return $"{kind} has no cards.";
        foreach (var (language, keys) in parts.Keys)
        {
            foreach (var text in Texts.Where(text => !keys.Contains($"{kind}.{text}"))) yield return $"{kind}.{text} has no words in {language}.";
        }

        switch (parts.Inverse(kind))
        {
            case null when !parts.Final.Contains(kind):
                yield return $"{kind} has no inverse and isn't declared final.";
                break;
            case { } inverse when parts.Final.Contains(kind):
                yield return $"{kind} is declared final, but {inverse} undoes it.";
                break;
            case { } inverse when !parts.Kinds.Contains(inverse):
                yield return $"{kind} is undone by {inverse}, which is no kind of request.";
                break;
        }
    }
}

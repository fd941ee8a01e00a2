using MailBot.Chat.Cards;
using MailBot.Chat.Commands;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Drafts;

/// <summary>A name that several bear, or nobody: the question that settles it, with a button for each answer.</summary>
internal sealed class NameQuestions(Companies companies, IListCards lists)
{
    public Reply Choose(Turn turn, string typed, IReadOnlyList<Named> candidates) =>
        new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Target.Ambiguous", Shorten(typed)), Options(turn, candidates)));

    public async Task<Reply> NobodyAsync(Turn turn, string typed, IReadOnlyList<Named> nearest, CancellationToken cancellationToken)
    {
        if (!(await companies.ReadAsync(cancellationToken)).Complete) return new Reply.Words(Say(turn, "Directory.Down"));
        var sentence = Say(turn, "Target.Unknown", Shorten(typed));
        return nearest.Count == 0
            ? new Reply.Words(sentence)
            : new Reply.Card(lists.Choice(turn.Viewer, $"{sentence} {Say(turn, "Target.Nearest")}", Options(turn, nearest)));
    }

    public Reply Nearest(Turn turn, IReadOnlyList<Named> nearest) =>
        new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Target.Nearest"), Options(turn, nearest)));

    /// <summary>Two people of the very same name are told apart by their place, on the button and in what it stands for.</summary>
    private static IReadOnlyList<ChoiceOption> Options(Turn turn, IReadOnlyList<Named> candidates) => [.. candidates.Select(named =>
    {
        var place = named is Named.Person { Value.Place: { Length: > 0 } where } ? where : null;
        var twin = candidates.Count(c => string.Equals(c.DisplayName, named.DisplayName, StringComparison.OrdinalIgnoreCase)) > 1;
        var title = (place ?? named.Address?.ToString()) is { } more ? $"{named.DisplayName} · {more}" : named.DisplayName;
        return new ChoiceOption(title, Say(turn, "Target.Typed", twin && place is not null ? $"{named.DisplayName} {place}" : named.DisplayName));
    })];

    private static string Shorten(string typed) => typed.Length <= 60 ? typed : string.Concat(typed.AsSpan(0, 60), "…");

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

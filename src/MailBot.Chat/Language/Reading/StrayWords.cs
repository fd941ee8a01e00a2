using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Tells a word that may be passed over from one that changes what is meant.</summary>
internal static class StrayWords
{
    private static readonly HashSet<string> CommandVerbs = new(
        string.Join('|', Verbs.Add, Verbs.Remove, Verbs.Approve, Verbs.Refuse, Verbs.Cancel, Verbs.Confirm, Verbs.Undo, Verbs.Make).Split('|'),
        StringComparer.Ordinal);

    public static bool Speaks(Word word, NameSpot? name) =>
        word.Kind != WordKind.Word || word.Quoted || name is not null || CommandVerbs.Contains(word.Meant)
        || SmallWords.Negations.Contains(word.Meant) || SmallWords.Conditions.Contains(word.Meant)
        || SmallWords.Questions.Contains(word.Meant) || SmallWords.HowTo.Contains(word.Meant)
        || SmallWords.Alternatives.Contains(word.Meant) || SmallWords.OtherTimes.Contains(word.Meant)
        || SmallWords.Foreign.Contains(word.Meant);
}

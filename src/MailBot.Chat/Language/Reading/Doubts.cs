using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Says why a sentence with a command's words in it is not taken for that command.</summary>
internal static class Doubts
{
    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "si", "if", "unless", "sauf", "lorsque", "quand", "when", "condition", "avant", "apres", "before", "after", "des", "until" };

    private static readonly string[][] Wishes =
        [.. ((string[])[Verbs.Add, Verbs.Remove, Verbs.Approve, Verbs.Refuse, Verbs.Cancel, Verbs.Confirm, Verbs.Undo]).Select(verbs => verbs.Split('|'))];

    /// <param name="groups">How many groups are named.</param>
    public static Doubt Of(Sentence sentence, int groups)
    {
        var words = sentence.Words;
        if (sentence.TooLong) return Doubt.TooLong;
        if (IsForeign(sentence)) return Doubt.OtherLanguage;
        if (words.Any(word => word.Quoted && Wishes.Any(verbs => verbs.Contains(word.Meant)))) return Doubt.Quoted;
        if (Has(words, SmallWords.Negations)) return Doubt.Negation;
        if (Has(words, Conditions)) return Doubt.Conditional;
        if (IsQuestion(sentence)) return Doubt.Question;
        return words.Select(WishOf).Where(wish => wish >= 0).Distinct().Count() > 1 || words.Count(word => word.Kind == WordKind.Address) > 1
            || (groups > 1 && words.Any(word => WishOf(word) >= 0))
            ? Doubt.TwoWishes
            : Doubt.Unclear;
    }

    public static bool IsQuestion(Sentence sentence) =>
        sentence.Words.Any(word => word.Kind == WordKind.Stop && word.Plain == "?") || Has(sentence.Words, SmallWords.Questions) || IsHowTo(sentence);

    /// <summary>« comment on approuve », « c'est quoi un alias ».</summary>
    public static bool IsHowTo(Sentence sentence) =>
        Has(sentence.Words, SmallWords.HowTo) || sentence.Words.Any(word => word is { Quoted: false, Plain: "quoi" or "what" or "koi" });

    private static bool IsForeign(Sentence sentence) =>
        sentence.Words.Where(word => SmallWords.Foreign.Contains(word.Plain)).Select(word => word.Plain).Distinct().Count() > 1;

    private static bool Has(IReadOnlyList<Word> words, HashSet<string> set) =>
        words.Any(word => word is { Kind: WordKind.Word, Quoted: false } && set.Contains(word.Plain));

    private static int WishOf(Word word) =>
        word.Kind == WordKind.Word ? Array.FindIndex(Wishes, verbs => verbs.Contains(word.Meant)) : -1;
}

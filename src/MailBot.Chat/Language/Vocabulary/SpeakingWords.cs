namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Words that change what a sentence means: verbs of commands, negations, conditions, questions, other times.</summary>
internal static class SpeakingWords
{
    private static readonly HashSet<string> All = new(
        [
            .. string.Join('|', Verbs.Add, Verbs.Remove, Verbs.Approve, Verbs.Refuse, Verbs.Cancel, Verbs.Confirm, Verbs.Undo, Verbs.Make).Split('|'),
            .. SmallWords.Negations, .. SmallWords.Conditions, .. SmallWords.Questions, .. SmallWords.HowTo, .. SmallWords.Alternatives,
            .. SmallWords.OtherTimes, .. SmallWords.Foreign, .. SmallWords.Reversals,
        ],
        StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}

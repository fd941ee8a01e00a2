using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>A motive runs to the end of the sentence: this looks for a condition or a second wish inside it.</summary>
internal sealed class ReasonDoubts(Sentence sentence, CourtesyPlaces courtesies)
{
    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "si", "if", "unless", "sauf" };
    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "et", "and", "puis", "then", "ensuite", "aussi", "mais", "but" };
    private static readonly HashSet<string> Wishes = new(Verbs.SecondWish.Split('|'), StringComparer.Ordinal);

    public bool Any(string reason)
    {
        var start = sentence.Text.LastIndexOf(reason, StringComparison.Ordinal);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (word.Start < start || word.End > start + reason.Length || word.Kind != WordKind.Word || word.Quoted) continue;
            if (Conditions.Contains(word.Plain) && !IsPolite(i) && !(i > 0 && SmallWords.Seeing.Contains(sentence.Words[i - 1].Plain))) return true;
            if (word.Plain is "mais" or "but") return true;
            if (Wishes.Contains(word.Meant) && i > 0 && IsJoint(i - 1)) return true;
        }

        return false;
    }

    private bool IsPolite(int i) => courtesies.Places.Any(place => place.Start == i);

    private bool IsJoint(int i) => sentence.Words[i].Kind == WordKind.Stop || Joints.Contains(sentence.Words[i].Plain);
}

using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Where courtesies stand in a sentence, longest first: « si tu peux » dresses a wish, its « tu peux » would ask for it.</summary>
internal sealed record CourtesyPlaces(IReadOnlyList<(int Start, int Length, Asking Asks)> Places)
{
    public static CourtesyPlaces In(Sentence sentence)
    {
        var places = new List<(int, int, Asking)>();
        foreach (var (phrase, asks) in Lexicon.Courtesies)
        {
            for (var i = 0; i + phrase.Length <= sentence.Words.Count; i++)
            {
                if (phrase.StandsAt(sentence.Words, i)) places.Add((i, phrase.Length, asks));
            }
        }

        return new CourtesyPlaces(places);
    }
}

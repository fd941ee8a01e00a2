using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Tells a word that may be passed over from one that changes what is meant.</summary>
internal static class StrayWords
{
    public static bool Speaks(Word word, NameSpot? name) =>
        word.Kind != WordKind.Word || word.Quoted || name is not null || SpeakingWords.Contains(word.Meant);
}

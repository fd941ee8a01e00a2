using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Counts the small words of each language; where that is even, the command's own words decide.</summary>
internal static class LanguageGuess
{
    public static SpokenLanguage Of(Sentence sentence, SpokenLanguage otherwise)
    {
        var french = sentence.Words.Count(word => SmallWords.French.Contains(word.Plain) || word.Raw.Any(c => c is 'é' or 'è' or 'ê' or 'à' or 'ç' or 'ù'));
        var english = sentence.Words.Count(word => SmallWords.English.Contains(word.Plain));
        return french == english ? otherwise : french > english ? SpokenLanguage.French : SpokenLanguage.English;
    }
}

namespace MailBot.Chat.Language;

/// <summary>The language of a sentence, where its words tell.</summary>
internal enum SpokenLanguage
{
    Unknown,
    French,
    English,
}

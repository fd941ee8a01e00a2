namespace MailBot.Chat.Language.Words;

/// <summary>The marks around other people's words.</summary>
internal static class Quotation
{
    public static bool Opens(char c) => c is '«' or '“' or '„' or '"' or '`';

    public static bool Closes(char c) => c is '»' or '”' or '"' or '`';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '′';
}

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Words that lead to the one something is for.</summary>
internal static class TargetWords
{
    /// <summary>« pour » leads to a person or to a motive: the words behind it decide.</summary>
    public static readonly HashSet<string> Weak = Of("pour for pr");

    public static readonly HashSet<string> Strong = Of("a au aux sur dans ds chez entre vers to on onto into in between");

    /// <summary>Only with a mailbox or a group behind them: « l'adresse de la boîte de Karim ».</summary>
    public static readonly HashSet<string> Links = Of("de du d des of le la les l the s");

    public static readonly HashSet<string> Containers = Of("groupe group equipe team liste list boite boites bal mailbox inbox compte account messagerie box bte");

    public static readonly HashSet<string> Mine = Of("ma mon mes my");

    public static readonly HashSet<string> MyThings = Of("boite bal compte messagerie adresse mail email courriel mailbox inbox account box address bte");

    public static readonly HashSet<string> Me = Of("moi me myself m mienne mien mine");

    /// <summary>Behind a name: it is for them.</summary>
    public static readonly IReadOnlyList<Phrase> Needing = Phrase.Parse(["a|aurait besoin", "aura besoin", "needs", "will need", "ont besoin"], SpokenLanguage.Unknown);

    public static readonly HashSet<string> Determiners = Of("le la les l un une des du mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces the a an my your his her our their this that these");

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

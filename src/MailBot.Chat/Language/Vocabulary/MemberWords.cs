namespace MailBot.Chat.Language.Vocabulary;

/// <summary>The words of <see cref="ChatCommand.ChangeMembers"/>.</summary>
internal static class MemberWords
{
    private const string Adding = "ajoute|ajouter|ajoutes|ajoutez|rajoute|rajouter|rajoutez|add|ajout|mets|met|mettre|mettez|inclus|inclure|incluez|integre|integrer|integrez|inscris|inscrire|inscrivez|rattache|rattacher|put|include|enroll|insere|inserer|affecte|affecter|abonne|abonner|subscribe|rejoindre|rejoigne|rejoint|join|recevoir|recoive|recevra|receive|etre|be|soit|soient|associe|associer|assign|partie|make|nomme|nommer|name";
    private const string Removing = $"{Verbs.Remove}|ote|oter|otez|exclus|exclure|excluez|sort|sortez|degage|degager|desinscris|desinscrire|desabonne|desabonner|unsubscribe|kick|take|exclude|quitter|leave";
    private const string Replacing = "remplace|remplacer|remplacez|replace|swap|change|changer|changez";

    public static readonly HashSet<string> Add = Of(Adding);
    public static readonly HashSet<string> Remove = Of(Removing);
    public static readonly HashSet<string> Replace = Of(Replacing);
    /// <summary>Behind « être » or "be" they say what becomes of the subject.</summary>
    public static readonly HashSet<string> Added = Of("ajoutee|ajoute|ajoutes|ajoutees|mis|mise|inscrit|inscrite|integre|integree|inclus|incluse|rajoute|rajoutee|added|included|put");

    public static readonly HashSet<string> Removed = Of("retire|retiree|retires|enleve|enlevee|supprime|supprimee|sorti|sortie|vire|viree|removed|taken|deleted");

    public static readonly HashSet<string> Being = Of("etre|be|get|soit|soient");

    public static readonly HashSet<string> By = Of("par|with|by|avec|for|pour|contre");
    public static readonly HashSet<string> Leads = Of("a|au|aux|dans|ds|to|into|in");
    public static readonly HashSet<string> Joints = Of("et|and|ou|or|puis|then");
    public static readonly HashSet<string> Between = Of("et|and|par|by|with|avec|le|la|l|les|the|aussi");
    public static readonly HashSet<string> Speaker = Of("moi|me|m|je|j|i|id|ill|jvoudrais|jveux");

    public static readonly HashSet<string> SpeakerAsObject = Of("moi|me|m");

    /// <summary>Their subject joins or leaves: « je veux rejoindre contact ».</summary>
    public static readonly HashSet<string> OfSubject = Of("rejoindre|rejoigne|rejoint|join|recevoir|recoive|recevra|receive|etre|be|soit|soient|partie|quitter|leave");

    /// <summary>They speak of members without naming one.</summary>
    public static readonly HashSet<string> Nouns = Of("membre|membres|member|members|quelqu|someone|somebody|collegue");

    public static readonly HashSet<string> GroupNouns = Of("groupe|group|liste|list");

    public static readonly IReadOnlyList<Phrase> InsteadOf = Phrase.Parse(
        ["a la place de|du|d", "au lieu de|du|d", "en remplacement de|du|d", "instead of", "in place of", "to replace", "pour remplacer"], SpokenLanguage.Unknown);

    /// <summary>Behind the names: « sors Julie et mets Karim à la place ».</summary>
    public static readonly IReadOnlyList<Phrase> Instead = Phrase.Parse(["a la|sa|leur place", "instead", "in his|her|their place"], SpokenLanguage.Unknown);

    public static readonly CommandWords Words = new(ChatCommand.ChangeMembers, Nature.Opening)
    {
        Slots = SlotKinds.Members | SlotKinds.Reason,
        Needs = SlotKinds.Members,
        French = [$"{Adding}|{Removing}|{Replacing}"],
        English = [$"{Adding}|{Removing}|{Replacing}"],
        Around = "part recipient recipients we must on want quelqu un someone somebody collegue faudrais faut faudrait faudra il ds needs need has have personnes deux autres membre membres member members groupe group liste list destinataire destinataires copie doit dois devrait should be faire fait fais out off up as comme dedans mail mails message messages email emails arrive arrivent nouveau nouvelle new veux want would like",
    };

    /// <summary>« modifie les membres de compta »: the form asks who.</summary>
    public static readonly CommandWords Nouned = Words with
    {
        French = ["modifie|modifier|modifiez|gere|gerer|change|changer membre|membres"],
        English = ["edit|change|update|modify|manage member|members"],
    };

    /// <summary>« enlève Marc », « ajoute aussi Karim »: without a group it changes the open draft.</summary>
    public static readonly CommandWords WithoutGroup = new(ChatCommand.Correction, Nature.Reply)
    {
        Slots = SlotKinds.Members,
        Needs = SlotKinds.Members,
        French = Words.French,
        English = Words.English,
        Around = "membre membres member members aussi non oui ok plutot en fait finalement also",
    };

    private static HashSet<string> Of(string words) => new(words.Split('|'), StringComparer.Ordinal);
}

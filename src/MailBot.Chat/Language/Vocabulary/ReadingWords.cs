namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Questions that the bot answers from what it knows.</summary>
internal static class ReadingWords
{
    private const string Tell = "est en ou qu que quoi il elle sont quelles quels quel quelle y a t ce c moi maintenant what is are where s the me status";

    public static readonly CommandWords MyRequests = new(ChatCommand.MyRequests, Nature.Reading)
    {
        French = ["mes demandes", "mes demandes attente|cours", "mes requetes", "ma demande", "mes alias demandes", "suivi", "mon alias", "mes tickets", "combien demandes"],
        English = ["my requests", "my request", "status", "how many requests", "my pending requests"],
        Around = $"{Tell} {Spaced(Verbs.Show)} cours toutes all attente pending open alias avance avancent pourquoi why refusee refusees approuvee approuvees acceptee bloquee refused rejected approved stuck do have i j ai as des nouvelles nouvelle t news any passee passe about with going did go through gone how ete acceptee validee validees accepte refuse",
    };

    public static readonly CommandWords ToApprove = new(ChatCommand.ToApprove, Nature.Reading)
    {
        French =
        [
            "a valider", "a approuver", "demandes attente", "demandes attente validation|approbation", "dois|doit valider|approuver", "en attente", "reste valider|approuver",
            "approuve|approuver|approuvez|valide|valider|validez|accepte|accepter tout|toutes|tous", "tout approuver|valider|accepter",
        ],
        English = ["to approve", "to review", "pending approvals|requests", "pending", "waiting for me", "approve|accept all|everything", "approvals", "waiting for my approval|validation", "my approval", "sign off", "waiting approval|validation|review"],
        Around = $"{Tell} {Spaced(Verbs.Show)} demandes demande requests anything things attend attendent attente for do have i j ai",
    };

    public static readonly CommandWords History = new(ChatCommand.History, Nature.Reading)
    {
        Slots = SlotKinds.Person | SlotKinds.Number,
        French = ["historique", "journal", "qui a demande", "qu a demande|fait"],
        English = ["history", "log", "journal", "audit"],
        Around = $"{Tell} {Spaced(Verbs.Show)} demandes requests complet full mois semaine jour jours annee dernier derniers derniere month week day year last ce cette changement changements changes modifications actions alias groupes",
    };

    public static readonly CommandWords Export = History with
    {
        Command = ChatCommand.Export,
        French = ["exporte|exporter|exportez|export|telecharge|telecharger historique|journal|demandes", "export"],
        English = ["export|download history|log|journal|requests", "export"],
        Around = $"{History.Around} historique journal history csv excel fichier file en au format as to in",
    };

    public static readonly CommandWords Show = new(ChatCommand.Show, Nature.Reading)
    {
        Slots = SlotKinds.Number,
        Needs = SlotKinds.Number,
        French = ["", Verbs.Show, "detail|details", "en est", "statut|etat", "carte"],
        English = ["", Verbs.Show, "detail|details", "status|state", "card"],
        Around = $"{Tell} demande request alias",
    };

    public static readonly CommandWords Help = new(ChatCommand.Help, Nature.Reading)
    {
        French =
        [
            "aide", "aider", "aidez", "secours", "sais faire", "savez faire", "peux faire quoi", "que peux faire", "quoi sers", "sers quoi", "ca marche comment", "comment ca marche",
            "comment ca fonctionne", "comment faire", "sais pas comment", "mode emploi", "menu", "commandes", "perdu|perdue", "comprends rien", "qui es", "est quoi mailbot",
        ],
        English = ["help", "what can do", "what able do", "what do you do", "how does work", "how it works", "commands", "menu", "who are you", "instructions", "lost", "dont know how"],
        Around = $"{Tell} ne sais pas know dont to do it expliquer explique explain comment tu vous j besoin je suis ai can you do how does it this d sos m un peu i need some",
    };

    private static string Spaced(string alternatives) => alternatives.Replace('|', ' ');
}

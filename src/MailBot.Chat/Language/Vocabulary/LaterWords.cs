namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Wishes that MailBot doesn't fulfil yet. A kind that arrives moves to a file of its own.</summary>
internal static class LaterWords
{
    public static readonly IReadOnlyList<CommandWords> All =
    [
        Later(LaterKind.Rights,
            ["droit|droits", "acces", "acceder", "lire boite|mails|bal", "delegation|deleguer", "envoyer nom|place", "boite partagee", "permission|permissions"],
            ["access", "permission|permissions", "read mailbox|mail|mails", "send behalf|as", "full access", "delegate|delegation", "shared mailbox"]),
        Later(LaterKind.Rules,
            ["redirige|rediriger|redirection", "transfere|transferer|transfert", "regle|regles", "reponse automatique", "message absence", "repondeur", "renvoie|renvoyer mails|messages"],
            ["forward|forwarding", "redirect|redirection", "rule|rules", "automatic reply", "auto reply", "out office", "autoreply"]),
        Later(LaterKind.Statistics,
            ["stats|stat|statistique|statistiques", "combien mails|messages|mail", "espace boite", "taille boite", "quota"],
            ["stats|statistics", "how many mails|emails|messages", "mailbox size|space", "quota"]),
    ];

    private static CommandWords Later(LaterKind kind, string[] french, string[] english) =>
        new(ChatCommand.NotYet, Nature.Later) { Later = kind, French = french, English = english };
}

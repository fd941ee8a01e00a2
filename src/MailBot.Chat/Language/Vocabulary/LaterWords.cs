namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Wishes that MailBot doesn't fulfil yet. A kind that arrives moves to a file of its own.</summary>
internal static class LaterWords
{
    private const string MakeAny = $"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}";

    public static readonly IReadOnlyList<CommandWords> All =
    [
        Later(LaterKind.Groups,
            [$"{MakeAny} groupe|groupes", $"{MakeAny} liste diffusion", "nouveau groupe", "liste diffusion", "supprime|supprimer groupe", "mise en place"],
            [$"{MakeAny} group", "distribution list|group", "new group", "mailing list", "delete group"]),
        Later(LaterKind.Members,
            [$"{Verbs.Add}|{Verbs.Remove}|mets|mettre|inclus|inclure", "membre|membres"],
            [$"{Verbs.Add}|{Verbs.Remove}|put", "member|members"],
            SlotKinds.Target),
        Later(LaterKind.Members, ["membre|membres", "fait|fais partie"], ["member|members"]),
        Later(LaterKind.Rights,
            ["droit|droits", "acces", "acceder", "lire boite|mails|bal", "delegation|deleguer", "envoyer nom|place", "boite partagee", "permission|permissions"],
            ["access", "permission|permissions", "read mailbox|mail|mails", "send behalf|as", "full access", "delegate|delegation", "shared mailbox"]),
        Later(LaterKind.Rules,
            ["redirige|rediriger|redirection", "transfere|transferer|transfert", "regle|regles", "reponse automatique", "message absence", "repondeur", "renvoie|renvoyer mails|messages"],
            ["forward|forwarding", "redirect|redirection", "rule|rules", "automatic reply", "auto reply", "out office", "autoreply"]),
        Later(LaterKind.Statistics,
            ["stats|stat|statistique|statistiques", "combien mails|messages|mail", "espace boite", "taille boite", "quota"],
            ["stats|statistics", "how many mails|emails|messages", "mailbox size|space", "quota"]),
        Later(LaterKind.Dns, ["dns", "spf", "dkim", "dmarc", "mx", "srv"], ["dns", "spf", "dkim", "dmarc", "mx", "srv"]),
        Later(LaterKind.Substitutes,
            ["remplacant|remplacante", "suppleant|suppleante", "me remplace", "delegue approbation", "remplace jusqu"],
            ["substitute", "deputy", "stand in", "replaces me", "stands in"]),
        Later(LaterKind.AddressTest,
            ["teste|tester|testez|test", "verifie|verifier adresse"],
            ["test|check"],
            SlotKinds.Address),
    ];

    private static CommandWords Later(LaterKind kind, string[] french, string[] english, SlotKinds needs = SlotKinds.None) =>
        new(ChatCommand.NotYet, Nature.Later)
        {
            Later = kind,
            Slots = needs | (needs == SlotKinds.Target ? SlotKinds.BareNames : SlotKinds.None),
            Needs = needs,
            French = french,
            English = english,
        };
}

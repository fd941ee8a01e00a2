namespace MailBot.Chat.Language.Vocabulary;

internal static class AddAliasWords
{
    private const string Any = $"{Verbs.Add}|{Verbs.Want}|{Verbs.Make}";

    public static readonly CommandWords Words = new(ChatCommand.AddAlias, Nature.Opening)
    {
        Slots = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason,
        French =
        [
            $"{Any} alias|aliase|lalias",
            $"{Any} adresse|ladresse|email|mail|courriel",
            "alias ajouter|creer|faire",
            "alias",
        ],
        English = [$"{Any} alias|aliases", $"{Any} address|email", "alias"],
        Around = "nouvel nouveau nouvelle autre deuxieme seconde secondaire supplementaire mail mails email e messagerie comme nomme appelee appele adresse address new another extra second additional called named as up needs",
    };

    /// <summary>« crée devis@ pour Karim »: without the noun only where the address is nobody's yet.</summary>
    public static readonly CommandWords WithoutNoun = new(ChatCommand.AddAlias, Nature.Opening)
    {
        Slots = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason,
        Needs = SlotKinds.NewAddress,
        French = [$"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}"],
        English = [$"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}"],
        Around = "up as",
    };
}

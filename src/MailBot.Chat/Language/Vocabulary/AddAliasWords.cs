namespace MailBot.Chat.Language.Vocabulary;

internal static class AddAliasWords
{
    private const string Any = $"{Verbs.Add}|{Verbs.Want}|{Verbs.Make}";
    private const string Surroundings = "nouvel nouveau nouvelle autre deuxieme seconde secondaire supplementaire mail mails email e messagerie comme nomme appelee appele adresse address new another extra second additional called named as up needs repartir repartie partagee partager distribuee lue lu geree gere arrive arrivent arrivera va vont ira qui that which goes going read shared used on nous we faudra boite bal supp exemple perso personnelle pro professionnelle generique generic";

    public static readonly CommandWords Words = new(ChatCommand.AddAlias, Nature.Opening)
    {
        Slots = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason,
        French = [$"{Any} alias|aliase|lalias", "alias ajouter|creer|faire", "alias"],
        English = [$"{Any} alias|aliases", "alias"],
        Around = Surroundings,
    };

    public static readonly CommandWords WithAddress = Words with
    {
        LeavesOpen = true,
        French = [$"{Any} adresse|ladresse|courriel", "nouvelle adresse", $"{Any} un|l|nouveau mail|email"],
        English = [$"{Any} address", "new address", $"{Any} a|an|new email|mail"],
    };

    /// <summary>« adresse devis@ pour Marc »: without a verb only where the address is nobody's yet.</summary>
    public static readonly CommandWords WithAddressAlone = WithAddress with
    {
        Needs = SlotKinds.NewAddress,
        French = ["adresse|ladresse"],
        English = ["address"],
    };

    /// <summary>« une boîte devis@ »: what is meant is the address, as long as it is nobody's yet.</summary>
    public static readonly CommandWords WithBox = WithAddressAlone with
    {
        French = [$"{Any} boite|bal"],
        English = [$"{Any} mailbox|inbox"],
    };

    /// <summary>« crée devis@ pour Karim »: without the noun only where the address is nobody's yet.</summary>
    public static readonly CommandWords WithoutNoun = new(ChatCommand.AddAlias, Nature.Opening)
    {
        Slots = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason,
        Needs = SlotKinds.NewAddress,
        LeavesOpen = true,
        French = [$"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}"],
        English = [$"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}"],
        Around = "up as",
    };
}

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Approve, refuse, ask: what an approver says.</summary>
internal static class DecisionWords
{
    private const string Request = "demande demandes request requests alias to c est bon fine alright sure";

    public static readonly CommandWords Approve = new(ChatCommand.Approve, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Person,
        French = [Verbs.Approve, "donne accord", "oui approuve|approuver|accepte"],
        English = [Verbs.Approve, "yes approve|accept"],
        Around = $"{Request} oui ok yes vas y allez go ahead and pour for mon my",
    };

    /// <summary>« ok pour D-0427 »: without its number it is a mere yes.</summary>
    public static readonly CommandWords ApproveByNumber = Approve with
    {
        Slots = SlotKinds.Number,
        Needs = SlotKinds.Number,
        French = ["ok|oui|ouais|yes|yep|go|banco pour", "d accord pour", "c est bon|ok pour", "feu vert pour|a", "pas de probleme pour"],
        English = ["ok|yes|go for", "agreed for", "fine by|with me", "green light for|to", "go ahead with"],
        Around = "suis demande request c est moi it s me bon pour for",
    };

    public static readonly CommandWords ConfirmAlone = new(ChatCommand.ConfirmAlone, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Person,
        French = [Verbs.Confirm],
        English = [Verbs.Confirm],
        Around = $"{Request} oui ok yes",
    };

    public static readonly CommandWords Refuse = new(ChatCommand.Refuse, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Person | SlotKinds.FreeText,
        French = [Verbs.Refuse],
        English = [Verbs.Refuse],
        Around = $"{Request} non no",
    };

    /// <summary>« non pour D-12 : trop d'adresses »: without its number it is a mere no.</summary>
    public static readonly CommandWords RefuseByNumber = Refuse with
    {
        Needs = SlotKinds.Number,
        French = ["non pour|a", "pas d accord pour"],
        English = ["no to|for"],
    };

    public static readonly CommandWords Ask = new(ChatCommand.Ask, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Person | SlotKinds.FreeText,
        French = ["poser|pose|posez|poses question", "question"],
        English = ["ask question", "question"],
        Around = "demande request une a sur pour au about on for j ai i have",
    };

    /// <summary>« demande à Julie pourquoi »: « demande » alone is the noun.</summary>
    public static readonly CommandWords AskSomebody = Ask with
    {
        Needs = SlotKinds.Person | SlotKinds.Number,
        VerbOnly = true,
        French = ["demande|demander|demandez", "demande|demander|demandez a"],
        English = ["ask"],
    };

    public static readonly CommandWords Answer = new(ChatCommand.Answer, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.FreeText,
        French = ["repondre|reponds|repond|repondez|reponse|rep"],
        English = ["answer|reply|respond|response"],
        Around = "a la question sur pour demande to on about request",
    };
}

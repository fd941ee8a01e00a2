namespace MailBot.Chat.Language.Vocabulary;

/// <summary>What a requester says about requests already made.</summary>
internal static class RequestWords
{
    private const string Things = "to demande demandes request alias brouillon draft formulaire form saisie cours carte tout everything it that derniere last adresse address tant pis finalement que viens demander faire creer just asked made";

    public static readonly CommandWords Cancel = new(ChatCommand.Cancel, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Address,
        French =
        [
            Verbs.Cancel, "laisse|laissez|laisser tomber", "tant pis", "oublie|oublier|oubliez", "stop", "arrete|arreter|arretez", "quitter",
            "retirer|retire|retirez|supprime|supprimer demande|brouillon", "veux plus", "veux pas finalement",
        ],
        English = [Verbs.Cancel, "never mind", "nevermind", "forget it|about", "stop", "quit", "withdraw", "scrap request|draft|it", "drop it|request", "delete|remove request|draft"],
        Around = $"{Things} non no ne n ok oui yes besoin plus en ai ajout creation about anymore longer need on we actually enfin change avis changed mind me suis trompe trompee made mistake erreur",
    };

    public static readonly CommandWords Undo = new(ChatCommand.Undo, Nature.Decisive)
    {
        Slots = SlotKinds.Number | SlotKinds.Address | SlotKinds.Target | SlotKinds.FromWhom,
        French = [Verbs.Undo, "revenir|reviens|revenez arriere", $"{Verbs.Remove} alias"],
        English = [Verbs.Undo, "roll back", "take back", $"{Verbs.Remove}|take alias"],
        Around = $"{Things} en sur tu vous venez as viens away off",
    };

    public static readonly CommandWords Retry = new(ChatCommand.Retry, Nature.Decisive)
    {
        Slots = SlotKinds.Number,
        French = ["reessaie|reessayer|reessaye|reessayez|ressaie|ressayer", "recommence|recommencer|recommencez", "relance|relancer|relancez", "essaie|essaye|essayer|essayez nouveau|encore", "retente|retenter"],
        English = ["retry", "try again", "rerun"],
        Around = $"{Things} a de",
    };

    public static readonly CommandWords Resend = new(ChatCommand.Resend, Nature.Decisive)
    {
        Slots = SlotKinds.Number,
        French = ["modifier|modifie|modifiez renvoyer|renvoie|renvoyez", "modifier|modifie|modifiez", "corriger|corrige renvoyer|renvoie", "renvoyer|renvoie|renvoyez"],
        English = ["edit|change|modify resend|send", "edit|modify", "resend"],
        Around = $"{Things} et puis and again",
    };
}

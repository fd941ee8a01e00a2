namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Short answers to what the bot just said.</summary>
internal static class ReplyWords
{
    public static readonly CommandWords Yes = new(ChatCommand.Yes, Nature.Reply)
    {
        French =
        [
            "oui", "ouais", "ouep", "ok", "okay", "okey", "d accord", "dac", "dacc", "daccord", "vas y", "vasy", "allez y", "allez", "c est bon", "cest bon", "c bon", "c est parfait", "parfait",
            "c est ca", "c est exact", "exact", "exactement", "envoyer", "envoie", "envoyez", "envoi", "je confirme", "confirme", "entendu", "ca marche", "ca roule", "bien sur",
            "oui envoie|envoyer|envoyez|vas|c|d|merci", "ok envoie|envoyer|envoyez|vas|c|pour", "oui oui", "oui c est bon|ca|parfait|exact", "ok pour moi", "c est bon pour moi", "oui vas y", "oui tres bien", "tres bien", "ok c est bon", "ok vas y", "tout est bon", "c est tout bon", "impeccable", "nickel", "pas de probleme|souci|soucis", "aucun probleme|souci",
        ],
        English =
        [
            "yes", "yep", "yeah", "yup", "ok", "okay", "alright", "all right", "sure", "sure thing", "go ahead", "go", "go for it", "send", "send it", "submit", "do it", "please do", "that s right", "that s fine", "correct", "right", "fine", "perfect", "sounds good", "looks good", "agreed", "no problem",
            "yes please|thanks|send", "yes send it", "yes go ahead", "ok go|send", "ok go ahead", "ok send it", "yes do it", "yes that s right|fine", "it s fine|good|ok", "all good",
        ],
        Around = "la le l the it that s demande request y",
    };

    public static readonly CommandWords No = new(ChatCommand.No, Nature.Reply)
    {
        French = ["non", "nan", "nn", "non merci", "non non", "pas du tout", "surtout pas", "non pas ca|maintenant", "pas maintenant", "pas encore", "ce n est pas ca", "c est pas ca", "pas d accord"],
        English = ["no", "nope", "nah", "no thanks", "no thank you", "not now", "not that", "not yet", "no not that", "that s not it|right"],
    };

    public static readonly CommandWords Thanks = new(ChatCommand.Thanks, Nature.Reply)
    {
        French = ["merci", "mrc", "remercie|remercions", "merci c est parfait|bon|nickel|super|note|gentil|top", "merci beaucoup|bien|bcp|infiniment", "mille mercis", "ok merci", "super merci", "parfait merci", "merci pour|de tout|aide|ton|votre", "c est gentil", "bonne journee|soiree", "d accord merci", "nickel merci", "genial merci", "top merci", "cool merci", "super", "genial", "top", "cool", "ok super|cool|top", "bien recu|note", "c est note", "note"],
        English = ["thanks", "thank you", "thx", "ty", "cheers", "ok thanks", "ok thank you", "great thanks", "perfect thanks", "thanks a lot", "many thanks", "great", "awesome", "ok great|cool", "got it"],
        Around = "a aide toi vous tout bien beaucoup super top genial cool tres much very so lot ton votre help your for the pour bonne journee merci c est parfait nickel gentil bon note million bunch tons it s perfect that appreciated un grand grands gros enorme big huge noted ok mate buddy mille fois",
    };

    public static readonly CommandWords Greeting = new(ChatCommand.Greeting, Nature.Reply)
    {
        French = ["bonjour", "bonsoir", "salut", "coucou", "bjr", "slt", "hello", "re"],
        English = ["hello", "hi", "hey", "good morning|afternoon|evening"],
        Around = "ca va tu vous comment allez mailbot there how are you le la bot a tous",
    };

    public static readonly CommandWords Resume = new(ChatCommand.Resume, Nature.Reply)
    {
        French = ["reprendre|reprends|reprend|reprenez|reprenons", "continuer|continue|continuons|continuez", "revenir|reviens brouillon|formulaire|demande"],
        English = ["resume", "continue", "go on", "carry on", "back to draft|form|request"],
        Around = "a au brouillon draft formulaire form ma demande la my request where we were with",
    };

    /// <summary>Another value for the open draft. The empty phrase is the bare value.</summary>
    public static readonly CommandWords Correction = new(ChatCommand.Correction, Nature.Reply)
    {
        Slots = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason | SlotKinds.BareNames,
        Needs = SlotKinds.Address | SlotKinds.Target | SlotKinds.Reason,
        French =
        [
            "", "non", "plutot", "non plutot", "non utilise", "utilise|utiliser|utilisez|prends|prendre", "non mets|met", "mets|met|mettez|mettre", "change|changer|changez", "remplace|remplacer|remplacez",
            "corrige|corriger|corrigez", "en fait", "finalement", "pardon", "oui mais", "ok mais", "oui", "ok", "mais", "je voulais dire", "je veux dire", "c est", "prefere|prefererais|prefererai", "erreur", "je me suis trompe", "non c est",
        ],
        English = ["no", "instead", "rather", "use", "no use", "change", "make it", "actually", "i meant", "prefer", "d prefer", "id prefer", "sorry", "yes but", "ok but", "replace", "correct", "it s", "no it s"],
        Around = "l adresse alias address par en to with le la the plutot instead est c il s is be should mets utilise non faut faire de rather for a",
    };
}

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>What a courtesy makes of the question mark behind a command.</summary>
internal enum Asking
{
    Nothing,

    /// <summary>A request for what is only shown first; for a decision it stays a question.</summary>
    Softly,

    /// <summary>A request.</summary>
    Plainly,
}

/// <summary>Words that dress a wish without changing it.</summary>
internal static class Courtesies
{
    /// <summary>They turn what follows into a request even with a question mark behind it.</summary>
    public static readonly IReadOnlyList<string> Requests =
    [
        "est ce que tu peux|pourrais", "est ce que vous pouvez|pourriez", "tu peux|pourrais|peut|px", "vous pouvez|pourriez", "peux|pourrais|peut|px tu", "pouvez|pourriez vous",
        "stp", "svp", "s il te|vous plait", "s il vous plait", "sil te|vous plait", "can|could|would|will you|u", "please", "pls", "plz", "can you please",
    ];

    /// <summary>The same for what is only shown first; for a decision they stay a question.</summary>
    public static readonly IReadOnlyList<string> SoftRequests =
    [
        "peut|pourrait on", "on peut|pourrait", "nous avons|aurions besoin", "quelqu un peut|pourrait", "est ce qu on peut|pourrait", "est ce que je peux|pourrais avoir", "je peux|pourrais avoir", "puis je avoir", "on peut|pourrait avoir", "est il|ce possible", "serait il|ce possible", "c est possible", "possible", "ca serait possible", "il serait possible",
        "je voudrais|voudrai|veux|aimerais|aimerai|souhaite|souhaiterais", "j aimerais|aimerai", "jvoudrais|jvoudrai|jveux|jaimerais|jvx", "il me|nous faut|faudrait", "il faudrait|faut", "j ai|aurais besoin", "g besoin", "jai besoin", "on a|aurait besoin",
        "siouplait", "siteplait", "steuplait", "silvousplait", "silteplait", "merci", "can|could|may i|we get|have", "is it possible", "would it be possible", "i would like", "i d like", "id like", "i want|need", "we need", "we|i would need", "we would like", "i am looking for",
    ];

    public static readonly IReadOnlyList<string> Plain =
    [
        "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "bjr", "slt", "good morning|afternoon", "mailbot", "merci de|d", "merci d avance", "par avance", "merci beaucoup", "thanks", "thank you", "thx", "thanks in advance", "in advance", "veuillez", "merci de bien vouloir", "peux tu bien",
        "si possible", "si c est possible", "si tu peux|veux|pouvais", "si vous pouvez|voulez|pouviez", "si ca te|vous derange pas", "si ca ne te|vous derange pas", "quand tu peux|pourras", "quand vous pouvez|pourrez", "quand tu as|auras|a le temps|2", "des que possible", "le plus vite possible", "if you can|could", "if possible", "when you can", "when you have time", "as soon as possible",
        "rapidement", "vite", "asap", "urgent", "urgence", "c est urgent", "aujourdhui", "maintenant", "tout de suite", "now", "right now", "today", "quickly",
        "par exemple", "for example", "for instance", "de preference", "absolument", "vraiment", "simplement", "egalement", "directement", "vite fait", "si besoin", "really", "simply", "also", "definitely", "let s", "lets", "let us", "j espere que tu vas bien", "j espere que vous allez bien", "j espere que tout va bien", "comment vas tu", "comment allez vous", "ca va", "tu vas bien", "i hope you are|re well|fine", "i hope youre well|fine", "hope you are|re well|fine", "hope youre well|fine", "hope all is well", "how are you",
        "quand tu auras|as un moment|instant", "quand tu auras|as un petit moment|instant", "quand vous aurez|avez un moment|instant", "quand tu auras|as une minute", "quand vous aurez|avez une minute", "quand tu auras|as deux|2 minutes", "quand tu auras|as cinq|5 minutes", "a l occasion", "whenever you have a moment|minute|chance", "when you have a moment|minute|chance", "when you get a moment|minute|chance", "whenever you can|like",
        "bonne journee|soiree|continuation", "bon week end", "bonne fin de journee|semaine", "have a nice|good|great day|weekend", "a bientot", "cordialement", "bien a toi|vous", "kind|best regards", "merci pour ton|votre aide", "merci de ton|votre aide", "thanks for your|the help", "desole|desolee de te|vous deranger", "dsl", "desole|desolee", "excuse|excusez moi", "sorry to bother you", "comme convenu", "comme discute", "as agreed|discussed", "petite demande", "dear|cher|chere mailbot", "bonjour a tous", "bonjour l equipe", "salut l equipe", "hello l equipe|team", "hi team|all", "sorry", "tout simplement", "par avance", "d avance", "des que tu peux", "des que vous pouvez", "ce serait super|top|genial|gentil|sympa|bien", "ca serait super|top|genial|gentil|sympa|bien", "that would be great|nice|awesome", "euh", "heu", "hum", "alors", "donc", "du coup", "bon", "ben", "bah", "juste", "just", "well", "lol", "mdr", "voila", "parfait", "super", "nickel", "genial", "top", "perfect", "great", "looks good", "bien vouloir", "gentiment", "kindly", "mailto", "go", "to have", "s te plait", "bien", "aussi", "encore",
    ];
}

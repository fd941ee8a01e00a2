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
        "stp", "svp", "s il te|vous plait", "s il vous plait", "sil te|vous plait", "can|could|would|will you", "please", "pls", "plz", "can you please",
    ];

    /// <summary>The same for what is only shown first; for a decision they stay a question.</summary>
    public static readonly IReadOnlyList<string> SoftRequests =
    [
        "est ce que je peux|pourrais avoir", "je peux|pourrais avoir", "puis je avoir", "on peut|pourrait avoir", "est il|ce possible", "serait il|ce possible", "c est possible", "possible", "ca serait possible", "il serait possible",
        "je voudrais|voudrai|veux|aimerais|aimerai|souhaite|souhaiterais", "j aimerais|aimerai", "jvoudrais|jvoudrai|jveux|jaimerais|jvx", "il me|nous faut|faudrait", "il faudrait|faut", "j ai|aurais besoin", "g besoin", "jai besoin", "on a|aurait besoin",
        "merci", "can|could|may i|we get|have", "is it possible", "would it be possible", "i would like", "i d like", "id like", "i want|need", "we need", "i am looking for",
    ];

    public static readonly IReadOnlyList<string> Plain =
    [
        "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "bjr", "slt", "good morning|afternoon", "mailbot", "merci de|d", "merci d avance", "par avance", "merci beaucoup", "thanks", "thank you", "thx", "thanks in advance", "in advance", "veuillez", "merci de bien vouloir", "peux tu bien",
        "si possible", "si c est possible", "si tu peux|veux|pouvais", "si vous pouvez|voulez|pouviez", "si ca te|vous derange pas", "si ca ne te|vous derange pas", "quand tu peux|pourras", "quand vous pouvez|pourrez", "quand tu as|auras|a le temps|2", "des que possible", "le plus vite possible", "if you can|could", "if possible", "when you can", "when you have time", "as soon as possible",
        "rapidement", "vite", "asap", "urgent", "urgence", "c est urgent", "aujourdhui", "maintenant", "tout de suite", "now", "right now", "today", "quickly",
        "euh", "heu", "hum", "alors", "donc", "du coup", "bon", "ben", "bah", "juste", "just", "well", "lol", "mdr", "voila", "bien vouloir", "gentiment", "kindly", "mailto", "go", "to have", "s te plait", "bien", "aussi", "encore",
    ];
}

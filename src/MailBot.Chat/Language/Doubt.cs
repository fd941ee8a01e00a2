namespace MailBot.Chat.Language;

/// <summary>Why a sentence that looks like a command is not taken for one.</summary>
internal enum Doubt
{
    Nothing,

    /// <summary>« n'ajoute pas », "don't approve".</summary>
    Negation,

    /// <summary>Asked about, not asked for.</summary>
    Question,

    /// <summary>« si Hélène est d'accord, approuve ».</summary>
    Conditional,

    /// <summary>More than one thing asked at once.</summary>
    TwoWishes,

    /// <summary>The command is someone else's words, between quotation marks.</summary>
    Quoted,

    /// <summary>Neither French nor English.</summary>
    OtherLanguage,

    /// <summary>Longer than <see cref="Words.Sentence.LengthLimit"/>: not read at all.</summary>
    TooLong,

    /// <summary>Some words have no place in any command.</summary>
    Unclear,
}

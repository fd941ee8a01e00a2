namespace MailBot.Chat.Language.Words;

internal enum WordKind
{
    Word,
    Number,
    Address,

    /// <summary>Punctuation that ends or divides: <see cref="Word.Plain"/> is the character.</summary>
    Stop,

    /// <summary>A character that belongs to no sentence (Markdown, braces, foreign scripts): it has no place in a command.</summary>
    Symbol,
}

/// <summary>One word of a sentence.</summary>
/// <param name="Plain">Lower case, without accents; what commands and names are compared with.</param>
/// <param name="Start">Where it begins in the sentence's text.</param>
/// <param name="End">Just behind it.</param>
/// <param name="Quoted">Between quotation marks: never a command, still a value.</param>
/// <param name="Number">Of a <see cref="WordKind.Number"/>.</param>
internal sealed record Word(string Plain, string Raw, int Start, int End, WordKind Kind, bool Quoted, int Number = 0)
{
    /// <summary>The command word that a typing mistake hides; the same as <see cref="Plain"/> where there is none.</summary>
    public string Meant { get; init; } = Plain;

    public bool IsCapitalised => Raw.Length > 0 && char.IsUpper(Raw[0]);
}

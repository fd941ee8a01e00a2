namespace MailBot.Chat.Language.Words;

/// <summary>A message cut into words, read once from left to right.</summary>
/// <param name="Text">The cleaned message, as typed otherwise; the words' positions refer to it.</param>
/// <param name="TooLong">Not cut: nobody gives a command in so many characters.</param>
internal sealed record Sentence(string Text, IReadOnlyList<Word> Words, bool TooLong)
{
    /// <summary>In characters: two hundred people by their addresses. The work done on a sentence is bounded by it.</summary>
    public const int LengthLimit = 9000;

    /// <summary>In words: two hundred people by names of several words.</summary>
    public const int WordLimit = 1250;

    /// <summary>In words, for everything that isn't a list of people: a long motive fits.</summary>
    public const int ProseLimit = 250;

    public static Sentence Read(string text)
    {
        if (text.Length > LengthLimit) return new Sentence(text, [], TooLong: true);
        var clean = CleanText.Of(text);
        var words = WordSplitter.Split(clean);
        return words.Count > WordLimit ? new Sentence(clean, [], TooLong: true) : new Sentence(clean, words, TooLong: false);
    }

    /// <summary>The text between two words, without the punctuation at its ends.</summary>
    public string Between(int first, int last) =>
        first > last ? "" : Text[Words[first].Start..Words[last].End].Trim().TrimEnd(',', ';', ':').TrimStart(':', ',', '-', ' ').Trim();

    public bool IsStop(int index, string stops) =>
        Words[index].Kind == WordKind.Stop && stops.Contains(Words[index].Plain, StringComparison.Ordinal);
}

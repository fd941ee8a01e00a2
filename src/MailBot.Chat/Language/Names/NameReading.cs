namespace MailBot.Chat.Language.Names;

/// <summary>What became of a name that somebody typed.</summary>
internal abstract record NameReading
{
    private NameReading() { }

    /// <param name="Exact">False where a typing mistake was forgiven.</param>
    public sealed record Found(Named Who, bool Exact) : NameReading;

    public sealed record Ambiguous(string Typed, IReadOnlyList<Named> Candidates) : NameReading;

    /// <param name="Nearest">At most three, nearest first.</param>
    public sealed record Unknown(string Typed, IReadOnlyList<Named> Nearest) : NameReading;
}

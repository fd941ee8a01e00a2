namespace MailBot.Chat.Drafts;

/// <summary>The kinds that people can ask for.</summary>
internal sealed class KindTalks(IEnumerable<IKindTalk> talks)
{
    private readonly Dictionary<string, IKindTalk> byKind = talks.ToDictionary(t => t.Kind, StringComparer.Ordinal);

    public IEnumerable<string> Kinds => byKind.Keys;

    /// <exception cref="InvalidOperationException">Nobody can ask for this kind: a fault of the program.</exception>
    public IKindTalk this[string kind] => byKind.TryGetValue(kind, out var talk)
        ? talk
        : throw new InvalidOperationException($"Nobody can ask for the kind of request \"{kind}\".");

    public bool Knows(string kind) => byKind.ContainsKey(kind);
}

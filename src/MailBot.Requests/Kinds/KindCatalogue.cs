namespace MailBot.Requests.Kinds;

/// <summary>The kinds of request that this program knows.</summary>
public sealed class KindCatalogue(IEnumerable<IRequestKind> kinds)
{
    private readonly Dictionary<string, IRequestKind> byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<IRequestKind> All => byName.Values;

    /// <exception cref="InvalidOperationException">A stored request is of a kind that this version lacks: a fault of deployment.</exception>
    public IRequestKind this[string name] => byName.TryGetValue(name, out var kind)
        ? kind
        : throw new InvalidOperationException($"This version of MailBot does not know the kind of request \"{name}\".");
}

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>A record being rewritten: its tags in their order, p behind the version as older receivers want it.</summary>
internal sealed class DmarcEdit
{
    private readonly List<(string Name, string Value)> tags;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public DmarcEdit(IEnumerable<(string Name, string Value)> tags)
    {
        this.tags = [];
        foreach (var tag in tags)
        {
            if (places.TryAdd(tag.Name, this.tags.Count)) this.tags.Add(tag);
        }
    }

    public string Text => string.Join("; ", Ordered().Select(t => $"{t.Name}={t.Value}").Prepend(DmarcVersion.Written));

    public bool Has(string name) => places.ContainsKey(name);

    public DmarcEdit With(string name, string value) =>
        new(Has(name) ? tags.Select(t => t.Name == name ? (name, value) : t) : tags.Append((name, value)));

    public DmarcEdit Without(string name) => new(tags.Where(t => t.Name != name));

    private IEnumerable<(string Name, string Value)> Ordered() => tags.OrderBy(t => t.Name == "p" ? 0 : 1);
}

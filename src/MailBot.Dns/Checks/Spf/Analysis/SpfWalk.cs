using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>
/// Reads a record and all those that it leads to, whoever sends: every record is read once, and all that can be asked is
/// asked at once, so that a rule takes as many waves as its includes are deep. Bounded, however hostile the records are.
/// </summary>
/// <param name="bothFamilies">Ask for IPv6 addresses too; else only where there are no IPv4 ones, to see whether the name is void.</param>
internal sealed class SpfWalk(AskFact ask, bool bothFamilies = false)
{
    /// <summary>More than ten can't take effect; the rest shows what to take away.</summary>
    private const int MostRecords = 20;

    /// <summary>Of one record: ten are allowed. The others are counted, and not looked at.</summary>
    private const int MostTerms = 100;

    private readonly Dictionary<DnsName, SpfNode> nodes = [];
    private readonly SpfTargets targets = new(ask, bothFamilies);
    private bool hasUnread;

    public IEnumerable<SpfNode> Nodes => nodes.Values;

    /// <summary>Some records or hosts were left unread because there are too many.</summary>
    public bool IsCut => hasUnread || targets.IsCut || nodes.Values.Any(n => n.State == SpfNodeState.NotFollowed);

    /// <param name="texts">What stands at the domain.</param>
    public SpfNode Begin(DnsName domain, Answer? texts)
    {
        var root = new SpfNode(domain);
        nodes.Add(domain, root);
        Read(root, texts);
        return root;
    }

    private SpfNode Follow(DnsName domain)
    {
        if (nodes.TryGetValue(domain, out var known)) return known;
        var node = new SpfNode(domain);
        var full = nodes.Count >= MostRecords;
        nodes.Add(domain, node);
        if (full) node.State = SpfNodeState.NotFollowed;
        else Read(node, ask(domain, RecordType.Txt));
        return node;
    }

    private void Read(SpfNode node, Answer? texts)
    {
        node.Texts = texts;
        if (texts is null) return;
        string[] records = [.. texts.Of<TxtRecord>().Select(r => r.Text).Where(SpfVersion.Begins)];
        node.Record = records.Length == 1 ? SpfParser.Parse(records[0]) : null;
        node.State = (texts.IsUndetermined, records.Length, node.Record?.IsValid) switch
        {
            (true, _, _) => SpfNodeState.Undetermined,
            (_, 0, _) => SpfNodeState.NoRecord,
            (_, > 1, _) => SpfNodeState.Several,
            (_, _, false) => SpfNodeState.Misspelt,
            _ => SpfNodeState.Read,
        };
        if (node.State == SpfNodeState.Read) Links(node, node.Record!);
    }

    /// <summary>Other records first: what they lead to takes longest to come.</summary>
    private void Links(SpfNode node, SpfRecord record)
    {
        node.Links.AddRange(record.Evaluated.Select(m => new SpfLink(m, node)));
        if (record.Redirect is { } redirect) node.Links.Add(new SpfLink(redirect, node));
        var dear = node.Links.Where(l => l.CostsLookup).Skip(MostTerms).ToHashSet();
        hasUnread |= dear.Count > 0;
        foreach (var link in node.Links.Where(l => l.IsInclusion && !dear.Contains(l))) Include(link);
        foreach (var link in node.Links.Where(l => !l.IsInclusion && !dear.Contains(l))) targets.Read(link, node.Domain);
    }

    private void Include(SpfLink link)
    {
        var spec = link.Mechanism?.Domain ?? ((SpfModifier)link.Term).Value;
        if (!SpfTargets.Name(link, spec)) return;
        link.Inside = Follow(link.Target!);
        link.IsWaiting = link.Inside.State == SpfNodeState.Waiting;
        link.IsUndetermined = link.Inside.State == SpfNodeState.Undetermined;
        if (link.Inside.Texts is not { IsAbsent: true } absent) return;
        link.IsVoid = true;
        link.Missing = SpfTargets.MissingName(absent);
    }
}

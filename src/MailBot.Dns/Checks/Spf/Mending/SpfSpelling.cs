using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>What misspelt words were meant to be, where nothing else can be meant.</summary>
internal static class SpfSpelling
{
    /// <summary>The change that mends every fault of a record; null where one of them could mean several things.</summary>
    public static SpfRevision? Record(SpfRecord record)
    {
        var changes = new List<SpfRevision>();
        for (var at = 0; at < record.Terms.Count; at++)
        {
            if (record.Terms[at] is not SpfMisspelling misspelt) continue;
            var next = at + 1 < record.Terms.Count ? record.Terms[at + 1] : null;
            if (next is not null && JoinedWith(misspelt.Written, next.Written) is { } joined)
            {
                changes.Add(SpfRevision.Together([SpfRevision.Instead([(misspelt, joined)]), SpfRevision.Without(next)]));
                at++;
            }
            else if (Single(misspelt, record) is { } change) changes.Add(change);
            else return null;
        }

        return changes.Count == 0 ? null : SpfRevision.Together(changes);
    }

    /// <summary>A modifier that nobody knows, where a mechanism was meant or where nothing is.</summary>
    public static SpfRevision? Modifier(SpfModifier modifier)
    {
        if (modifier.Written.Equals(SpfVersion.Text, StringComparison.OrdinalIgnoreCase)) return SpfRevision.Without(modifier);
        if (modifier.Name.ToLowerInvariant() is not ("ip4" or "ip6")) return null;
        var meant = $"{modifier.Name}:{modifier.Written[(modifier.Name.Length + 1)..]}";
        return SpfWord.IsTerm(meant) ? SpfRevision.Instead([(modifier, meant)]) : null;
    }

    private static SpfRevision? Single(SpfMisspelling misspelt, SpfRecord record)
    {
        if (misspelt.Fault == SpfSyntaxFault.RepeatedModifier)
        {
            var isTwin = record.Modifiers.Any(m => m.Written.Equals(misspelt.Written, StringComparison.OrdinalIgnoreCase));
            return isTwin ? SpfRevision.Without(misspelt) : null;
        }

        return SpfWord.Meant(misspelt.Written) is { } meant ? SpfRevision.Instead([(misspelt, meant)]) : null;
    }

    /// <summary>A blank too many: "include: name", "- all".</summary>
    private static string? JoinedWith(string word, string next)
    {
        if (!word.EndsWith(':') && word is not ("-" or "~" or "?" or "+")) return null;
        return SpfWord.IsTerm(word + next) ? word + next : null;
    }
}

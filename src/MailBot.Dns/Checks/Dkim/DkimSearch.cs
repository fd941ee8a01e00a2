using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>
/// Which selectors to look at. Selectors can't be listed, so: those that were named, those of the providers that MX and SPF
/// give away, and a list of usual ones only where nothing is known and something exists under _domainkey.
/// </summary>
internal static class DkimSearch
{
    /// <summary>A selector that nobody has: what answers here answers for every name.</summary>
    private const string NobodysSelector = "nobodys-selector";

    /// <summary>More are not looked at: an SPF record with all senders of the world must not make the report ask for all their selectors.</summary>
    private const int MostSelectors = 24;

    public static DkimFindings Read(Examination on)
    {
        var node = on.Ask(on.Domain.Prepend("_domainkey"), RecordType.Txt);
        var (names, isGeneral, isSettled) = Names(on, node);
        DkimSelector[] selectors = [.. names.Select(n => Look(on, n, isGeneral)).OfType<DkimSelector>()];
        selectors = Wildcards(on, selectors);
        var isComplete = isSettled && selectors.Length == names.Count && node is not null;
        return new DkimFindings
        {
            Selectors = selectors,
            HasNoNames = node is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 },
            IsGeneral = isGeneral,
            IsKnown = isComplete && selectors.All(s => !s.Answer.IsUndetermined) && (names.Count > 0 || !node!.IsUndetermined),
        };
    }

    /// <returns>Settled: what decides about the selectors is there.</returns>
    private static (IReadOnlyList<string> Names, bool IsGeneral, bool IsSettled) Names(Examination on, Answer? node)
    {
        var named = on.Request.Selectors.Concat(Expected(on)).Select(n => n.ToLowerInvariant());
        var mx = on.Ask(on.Domain, RecordType.Mx);
        var texts = on.Ask(on.Domain, RecordType.Txt);
        if (mx is null || texts is null) return (Few(named), false, false);
        var guess = ProviderGuess.Of(on);
        var included = texts.Of<TxtRecord>().Select(t => t.Text).Where(SpfTerms.IsSpf).SelectMany(SpfTerms.Included);
        var known = Few([.. named, .. DkimProviders.OfMailboxes(guess), .. DkimProviders.OfSenders(guess, included)]);
        if (known.Count > 0 || guess.IsParked) return (known, false, true);
        return node is { IsFound: true } or { Outcome: LookupOutcome.Empty } ? (DkimProviders.General, true, true) : ([], true, node is not null);
    }

    private static IEnumerable<string> Expected(Examination on)
    {
        var end = $"._domainkey.{on.Domain}";
        return on.Request.Expected.Select(e => e.Record.Owner.Text)
            .Where(o => o.Length > end.Length && o.EndsWith(end, StringComparison.Ordinal)).Select(o => o[..^end.Length]);
    }

    private static IReadOnlyList<string> Few(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Take(MostSelectors)];

    private static DkimSelector? Look(Examination on, string name, bool isGeneral) =>
        on.Domain.Prepend(name + "._domainkey") is { } owner && on.Ask(owner, RecordType.Txt) is { } answer
            ? new DkimSelector(name, owner, answer) { IsExpected = !isGeneral }
            : null;

    /// <summary>Asks for a selector that nobody has only where an answer looks as if it weren't a selector's own.</summary>
    private static DkimSelector[] Wildcards(Examination on, DkimSelector[] selectors)
    {
        if (!selectors.Any(s => s.Keys.Count > 0 && !s.IsUsable)) return selectors;
        if (on.Ask(on.Domain.Prepend(NobodysSelector + "._domainkey"), RecordType.Txt) is not { IsFound: true } anything) return selectors;
        return [.. selectors.Select(s => s with { IsWildcard = s.SameAs(anything) })];
    }
}

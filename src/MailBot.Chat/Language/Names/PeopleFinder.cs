using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Language.Names;

/// <summary>
/// Finds people and groups by full name, first name, last name, place, address or local part; accents and capitals don't
/// matter, a typing mistake is forgiven in names of five letters and more.
/// </summary>
internal sealed class PeopleFinder
{
    private const int NearestShown = 3;
    private readonly IReadOnlyList<NameEntry> entries;

    /// <summary>A sentence asks for many words and most are nobody's name: only the bearers of a word are looked at.</summary>
    private readonly ILookup<string, NameEntry> bearers;

    public PeopleFinder(CompanyView company)
    {
        Domains = company.Domains;
        entries = [.. company.People.Select(NameEntry.Of), .. company.Groups.Select(NameEntry.Of)];
        bearers = entries.SelectMany(entry => entry.CallWords.Select(word => (word, entry)))
            .ToLookup(pair => pair.word, pair => pair.entry, StringComparer.Ordinal);
    }

    /// <summary>The company's own.</summary>
    public IReadOnlyList<AcceptedDomain> Domains { get; }

    public bool IsFirstName(string word) => bearers[word].Any(entry => entry.NameWords.Count > 0 && entry.NameWords[0] == word);

    /// <summary>Reads a name or an address as somebody typed it.</summary>
    public NameReading Find(string typed)
    {
        if (typed.Contains('@', StringComparison.Ordinal)) return FindAddress(AddressReader.Read(typed), typed);
        var words = NameEntry.WordsOf(typed);
        return FindExact(words, typed) ?? FindMistyped(words, typed) ?? new NameReading.Unknown(typed, Nearest(string.Concat(words)));
    }

    public NameReading FindAddress(AddressReading address, string typed)
    {
        var holders = entries.Where(entry => entry.Holds(address)).ToList();
        return One(holders, typed, exact: true) ?? new NameReading.Unknown(typed, Nearest(AddressReader.Plain(typed).Split('@')[0]));
    }

    /// <returns>Found or ambiguous; null where nobody is called so.</returns>
    public NameReading? FindExact(IReadOnlyList<string> words, string typed)
    {
        if (words.Count == 0) return null;
        var called = words.SelectMany(word => bearers[word]).Distinct().Where(entry => entry.IsCalled(words, string.Equals)).ToList();
        var whole = called.Where(entry => entry.IsWholeName(words)).ToList();
        return One(whole.Count > 0 ? whole : called, typed, exact: true);
    }

    /// <returns>Found or ambiguous; null where no name is near enough to be meant.</returns>
    public NameReading? FindMistyped(IReadOnlyList<string> words, string typed) =>
        words.Count == 0 ? null : One([.. NearBearers(words[0]).Where(entry => entry.IsCalled(words, IsMistyped) && IsSame(entry, words))], typed, exact: false);

    private IEnumerable<NameEntry> NearBearers(string word) =>
        bearers.Where(named => IsMistyped(word, named.Key)).SelectMany(named => named).Distinct();

    /// <summary>« Julien » is not a mistyped Julie, nor « Gérard » a mistyped Girard: a person's first name alone may be mistyped, and not at its end.</summary>
    private static bool IsSame(NameEntry entry, IReadOnlyList<string> words)
    {
        if (entry.Who is not Named.Person) return true;
        return words.Count > 1
            ? words.Any(word => entry.NameWords.Contains(word, StringComparer.Ordinal))
            : IsMistyped(words[0], entry.NameWords[0]) && !EndsOtherwise(words[0], entry.NameWords[0]);
    }

    private static bool EndsOtherwise(string typed, string own) => typed.Length == own.Length
        ? typed[..^1] == own[..^1]
        : own.StartsWith(typed, StringComparison.Ordinal) || (typed.StartsWith(own, StringComparison.Ordinal) && typed[^1] != own[^1]);

    private static bool IsMistyped(string typed, string own)
    {
        var shorter = Math.Min(typed.Length, own.Length);
        var forgiven = shorter switch { < 5 => 0, < 9 => 1, _ => 2 };
        return EditDistance.Between(typed, own, forgiven) <= forgiven;
    }

    private static NameReading? One(List<NameEntry> found, string typed, bool exact) => found.Count switch
    {
        0 => null,
        1 => new NameReading.Found(found[0].Who, exact),
        _ => new NameReading.Ambiguous(typed, [.. found.Select(entry => entry.Who)]),
    };

    private IReadOnlyList<Named> Nearest(string typed)
    {
        var limit = Math.Clamp(typed.Length / 2, 1, 3);
        return [.. entries
            .Select(entry => (entry.Who, Distance: DistanceTo(entry, typed, limit)))
            .Where(near => near.Distance <= limit)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Who.DisplayName, StringComparer.Ordinal)
            .Take(NearestShown)
            .Select(near => near.Who)];
    }

    private static int DistanceTo(NameEntry entry, string typed, int limit) =>
        entry.NameWords.Append(string.Concat(entry.NameWords))
            .Min(own => own.StartsWith(typed, StringComparison.Ordinal) ? 1 : EditDistance.Between(typed, own, limit));
}

using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Language.Slots;

/// <summary>A name in the sentence.</summary>
/// <param name="Next">The word behind it.</param>
internal sealed record NameSpot(NameReading Reading, int Next);

/// <summary>Finds where in a sentence a known name stands; each place is looked at once.</summary>
internal sealed class NameSpotter(Sentence sentence, PeopleFinder finder)
{
    private const int LongestName = 4;
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "de", "d", "du", "des", "la", "le", "l", "les", "of", "the" };
    private readonly Dictionary<int, NameSpot?> seen = [];

    public PeopleFinder Finder => finder;

    /// <summary>Whether a domain is the company's, as far as its domains are known.</summary>
    public bool IsOwn(string domain) => finder.Domains.Count == 0 || finder.Domains.Any(own => string.Equals(own.Name, domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many groups are named without a doubt.</summary>
    public int CountGroups() => Enumerable.Range(0, sentence.Words.Count).Select(At)
        .Select(spot => spot?.Reading is NameReading.Found { Exact: true, Who: Named.Group group } ? group.Value : null).OfType<MailRecipient>().Distinct().Count();

    public NameSpot? At(int index)
    {
        if (index < 0 || index >= sentence.Words.Count) return null;
        if (!seen.TryGetValue(index, out var spot)) seen[index] = spot = Look(index);
        return spot;
    }

    private NameSpot? Look(int index)
    {
        var first = sentence.Words[index];
        if (first.Kind == WordKind.Address)
        {
            return finder.Find(first.Plain) is NameReading.Unknown ? null : new NameSpot(finder.Find(first.Plain), index + 1);
        }

        var longest = LengthOfRun(index);
        for (var length = longest; length > 0; length--)
        {
            if (Read(index, length, exact: true) is { } exact) return Stranger(index, index + length, exact) ?? new NameSpot(exact, index + length);
        }

        for (var length = Math.Min(longest, 2); length > 0; length--)
        {
            if (Read(index, length, exact: false) is { } near) return new NameSpot(near, index + length);
        }

        return null;
    }

    /// <summary>« Marc Dupont » is not Marc Leroy: behind a first name, a word that is nobody's first name makes it somebody else.</summary>
    private NameSpot? Stranger(int index, int next, NameReading reading)
    {
        if (next >= sentence.Words.Count || reading is not (NameReading.Found { Who: Named.Person } or NameReading.Ambiguous)) return null;
        var (first, last) = (sentence.Words[index], sentence.Words[next]);
        if (last is not { Kind: WordKind.Word, Quoted: false } || first.IsCapitalised != last.IsCapitalised || Lexicon.Knows(last.Meant) || finder.IsFirstName(last.Plain)) return null;
        if (last.Start != sentence.Words[next - 1].End + 1 || sentence.Text[last.Start - 1] != ' ' || last.Plain.Length < 2) return null;
        if (!last.IsCapitalised && !EndsName(next + 1)) return null;
        return finder.Find(sentence.Text[first.Start..last.End]) switch
        {
            NameReading.Found found => new NameSpot(found, next + 1),
            NameReading.Unknown unknown => new NameSpot(unknown, next + 1),
            _ => null,
        };
    }

    private bool EndsName(int at) => at >= sentence.Words.Count || sentence.Words[at].Kind == WordKind.Stop
        || sentence.Words[at].Kind == WordKind.Word && (IsGrammar(sentence.Words[at].Plain) || TargetWords.Strong.Contains(sentence.Words[at].Plain));

    private int LengthOfRun(int index)
    {
        var length = 0;
        while (length < LongestName && index + length < sentence.Words.Count && sentence.Words[index + length].Kind == WordKind.Word) length++;
        return length;
    }

    /// <summary>« Luc de l'atelier » is Luc, and the place: small words inside a name name nobody.</summary>
    private NameReading? Read(int index, int length, bool exact)
    {
        var plain = new List<string>(length);
        for (var i = index; i < index + length; i++) plain.Add(sentence.Words[i].Plain);
        if (IsGrammar(plain[0]) || IsGrammar(plain[^1])) return null;
        plain.RemoveAll(Inside.Contains);
        if (plain.Exists(IsGrammar)) return null;
        if (!exact && plain.Any(Lexicon.Knows)) return null;
        var typed = sentence.Text[sentence.Words[index].Start..sentence.Words[index + length - 1].End];
        return exact ? finder.FindExact(plain, typed) : finder.FindMistyped(plain, typed);
    }

    private static bool IsGrammar(string word) => SmallWords.Articles.Contains(word) || SmallWords.Grammar.Contains(word);
}

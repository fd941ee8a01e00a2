using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Names one after the other: « Luc Petit, Sarah et moi ».</summary>
/// <param name="Next">Behind the last of them.</param>
internal sealed record NameRun(IReadOnlyList<NameReading> Readings, int Next)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "m", "mr", "monsieur", "mme", "madame", "mlle", "mrs", "ms" };
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "et", "and", "ainsi", "que", "plus", "puis", "aussi", "egalement", "also", "then", "both", "a", "au", "to", "pour", "for", "de", "d", "from", "avec", "with", "well", "as" };

    /// <param name="guess">A word that no command knows is taken for the name of somebody unknown.</param>
    /// <returns>Null where no name stands at <paramref name="at"/>.</returns>
    public static NameRun? At(Coverage coverage, NameSpotter names, Person speaker, int at, bool guess)
    {
        if (One(coverage, names, speaker, at, guess) is not { } first) return null;
        List<NameReading> readings = [first.Reading];
        var next = first.Next;
        while (OneMore(coverage, names, speaker, next, guess) is { } more)
        {
            readings.Add(more.Reading);
            next = more.Next;
        }

        return new NameRun(readings, next);
    }

    private static NameSpot? OneMore(Coverage coverage, NameSpotter names, Person speaker, int next, bool guess)
    {
        var at = BehindSeparators(coverage, next);
        if (at == next) return names.At(next) is { Reading: NameReading.Found { Exact: true, Who: Named.Person } } ? One(coverage, names, speaker, next, guess: false) : null;
        return One(coverage, names, speaker, at, guess: (guess || IsAmongNames(coverage, at)) && !StartsClause(coverage, at));
    }

    /// <summary>« karim, bertrand, julie », « karim et bertrand »: no capital letter, and a list all the same.</summary>
    private static bool IsAmongNames(Coverage coverage, int at) => IsNameLike(coverage, at)
        && ((coverage.IsStop(at + 1, ",") && at + 2 < coverage.Count) || coverage.Is(at + 1, Joints)
            || (coverage.Is(at - 1, Joints) && (at + 1 >= coverage.Count || coverage[at + 1].Kind == WordKind.Stop)));

    private static int BehindSeparators(Coverage coverage, int next)
    {
        var at = next;
        var divided = false;
        while (at < coverage.Count)
        {
            var divides = coverage.IsStop(at, ",;/\n") || coverage[at] is { Kind: WordKind.Symbol, Plain: "+" } || coverage.Is(at, Joints);
            if (!divides && !(divided && coverage.Is(at, Fillers) && !coverage[at].Quoted)) break;
            divided |= divides;
            at++;
        }

        return divided ? at : next;
    }

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "et", "and", "ainsi", "plus", "puis" };

    private static bool StartsClause(Coverage coverage, int at) => at >= coverage.Count || Lexicon.Knows(coverage[at].Plain);

    private static NameSpot? One(Coverage coverage, NameSpotter names, Person speaker, int at, bool guess)
    {
        var name = at;
        while (coverage.Is(name, Titles) && coverage.IsFree(name)) name += coverage.IsStop(name + 1, ".") ? 2 : 1;
        if (IsDative(coverage, names, name)) name++;
        if (!coverage.IsFree(name)) return null;
        if (IsSpeaker(coverage, name)) return new NameSpot(new NameReading.Found(new Named.Person(speaker), Exact: true), coverage.IsWord(name + 1, "meme") ? name + 2 : name + 1);
        if (names.At(name) is { } spot && Enumerable.Range(name, spot.Next - name).All(coverage.IsFree)) return spot;
        return guess ? Unknown(coverage, names, name) : null;
    }

    /// <summary>« vire-moi Marc »: the one who asks is not among the names.</summary>
    private static bool IsDative(Coverage coverage, NameSpotter names, int at) =>
        coverage.IsFree(at) && coverage[at].Plain is "moi" or "nous" or "me" && at > 0 && coverage.PartOf(at - 1) == Part.Command
        && coverage.IsFree(at + 1) && (names.At(at + 1) is { Reading: NameReading.Found { Who: Named.Person } or NameReading.Ambiguous } || IsNameLike(coverage, at + 1));

    /// <summary>« moi » anywhere; « me » only where English puts it, behind the verb or in a list.</summary>
    private static bool IsSpeaker(Coverage coverage, int at) => coverage[at].Plain switch
    {
        "m" => false,
        "me" => at > 0 && (coverage.PartOf(at - 1) == Part.Command || coverage.IsStop(at - 1, ",") || coverage.Is(at - 1, Fillers)),
        _ => coverage.Is(at, TargetWords.Me),
    };

    private static NameSpot? Unknown(Coverage coverage, NameSpotter names, int at)
    {
        if (coverage[at].Kind == WordKind.Address)
        {
            return names.Finder.Find(coverage[at].Plain) is NameReading.Unknown nobody ? new NameSpot(nobody, at + 1) : null;
        }

        var end = at;
        while (end < at + 3 && IsNameLike(coverage, end) && (end == at || names.At(end) is null)) end++;
        if (end == at) return null;
        return names.Finder.Find(coverage.Sentence.Between(at, end - 1)) is NameReading.Unknown unknown ? new NameSpot(unknown, end) : null;
    }

    /// <summary>No command knows the word: it may be somebody's name.</summary>
    public static bool IsNameLike(Coverage coverage, int index) =>
        coverage.IsFree(index) && coverage[index].Kind == WordKind.Word && !Lexicon.Knows(coverage[index].Meant) && coverage[index].Plain.Length > 1;
}

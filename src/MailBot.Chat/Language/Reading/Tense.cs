using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>« on a ajouté Marc », "I put Marc in contact": what was done is told, and not asked for.</summary>
internal sealed class Tense(Coverage coverage)
{
    private static readonly HashSet<string> Auxiliaries = Of("avoir having a ai as ont avons avez avait avais est sont etait has have had was were");
    private static readonly HashSet<string> Subjects = Of("i we he she they");
    private static readonly HashSet<string> Told = new(
        string.Join('|', Verbs.Add, Verbs.Make, Verbs.Remove, Verbs.Approve, Verbs.Refuse, Verbs.Cancel, Verbs.Confirm, Verbs.Undo, "demande|remplace|teste|installe|put").Split('|'),
        StringComparer.Ordinal);

    public bool IsPast() => Enumerable.Range(0, coverage.Count).Any(i => coverage.PartOf(i) == Part.Command && IsPast(i));

    private bool IsPast(int place)
    {
        var verb = coverage[place];
        if (verb.Kind != WordKind.Word || !Told.Contains(verb.Plain)) return false;
        if (verb.Plain == "put") return coverage.Is(place - 1, Subjects);
        var before = Behind(place - 1);
        if (!coverage.Is(before, Auxiliaries) || verb.Plain.EndsWith('r') || verb.Plain.EndsWith("re", StringComparison.Ordinal)) return false;
        return coverage[before].Plain != "a" || coverage[before].Raw is "a" or "A";
    }

    /// <summary>« on a bien ajouté », « on a aussi ajouté »: over the adverb.</summary>
    private int Behind(int at) => at > 0 && coverage.PartOf(at) == Part.Courtesy && coverage[at].Plain is "bien" or "aussi" or "deja" or "juste" or "just" ? at - 1 : at;

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

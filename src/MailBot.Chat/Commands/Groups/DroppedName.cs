using MailBot.Chat.Language.Names;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>« non, pas Zoé », « sans Zoé »: a name that nobody bears means nothing in a sentence, but it stands in the draft and can be left out.</summary>
internal static class DroppedName
{
    private static readonly HashSet<string> Leaving = new(
        "non pas sans enleve enlever enlevez retire retirer retirez oublie oubliez laisse tomber finalement svp stp no not without remove forget drop please".Split(' '), StringComparer.Ordinal);

    /// <returns>The unsettled name that the words leave out; null where they do no such thing.</returns>
    public static PersonFact? Read(string words, IEnumerable<PersonFact> people)
    {
        var said = NameEntry.WordsOf(words);
        var name = said.SkipWhile(Leaving.Contains).ToList();
        if (name.Count == 0 || name.Count == said.Count) return null;
        return people.FirstOrDefault(p => p.Id is null && NameEntry.WordsOf(p.Name).SequenceEqual(name, StringComparer.Ordinal));
    }
}

using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Completeness;

/// <summary>Each kind is asked for in some test that talks to the bot.</summary>
internal sealed class ConversationRule
{
    /// <summary>What people say or click to ask for a kind. A new kind adds its own words here.</summary>
    private static readonly Dictionary<string, Regex> Asked = new(StringComparer.Ordinal)
    {
        ["AddAlias"] = new Regex("ajoute l.alias|add the alias", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        ["CreateGroup"] = new Regex(@"crée l.adresse \w+@ pour \w+ et \w+|create the address \w+@ for \w+ and \w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        ["ChangeMembers"] = new Regex(@"dans \w+ ajoute|ajoute \w+ au groupe|enlève \w+ du groupe", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        ["SetUp"] = new Regex("mise en place", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        // Nobody asks for it in words: it is what undoing an alias asks for.
        ["RemoveAlias"] = new Regex(@"défaire D-0001|undo D-0001|CardVerbs\.Undo|""request\.undo""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    };

    public IEnumerable<string> Violations(IEnumerable<string> kinds, IReadOnlyList<SourceFile> conversations)
    {
        foreach (var kind in kinds)
        {
            if (!Asked.TryGetValue(kind, out var words)) yield return $"{kind}: nobody said how people ask for it.";
            else if (!conversations.Any(test => words.IsMatch(test.Text))) yield return $"{kind} is asked for in no conversation test.";
        }
    }
}

using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

/// <summary>Something foreign (an SDK, a protocol, a database) that only some places may name.</summary>
/// <param name="name">What it is, for the message.</param>
/// <param name="pattern">How it shows in code.</param>
/// <param name="within">Where the rule looks; elsewhere it says nothing.</param>
/// <param name="places">The folders and files that may name it.</param>
internal sealed class ConfinedNamesRule(string name, string pattern, string[] within, string[] places)
{
    private readonly Regex named = new(pattern, RegexOptions.CultureInvariant);

    public string Name => name;

    public IEnumerable<string> Violations(IEnumerable<SourceFile> sources) =>
        from source in sources
        where within.Any(source.IsUnder) && !places.Any(source.IsUnder)
        let match = named.Match(source.Code)
        where match.Success
        select $"{source.Path} names {match.Value}: {name} belongs in {(places.Length == 0 ? "no place here" : string.Join(", ", places))}.";

    /// <summary>Places that the rule lets through but that aren't there: an exception that outlived its file hides the next one.</summary>
    public IEnumerable<string> VanishedPlaces(IReadOnlyList<SourceFile> sources) =>
        places.Where(place => !sources.Any(s => s.IsUnder(place))).Select(place => $"{name}: {place} does not exist.");
}

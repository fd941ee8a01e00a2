using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

/// <summary>One kind of request does not know another: a kind can be read, changed and taken out alone.</summary>
internal sealed class KindsApartRule
{
    public const string Kinds = "src/MailBot.Requests/Kinds";

    /// <summary>What several kinds share, declared by having a folder without a kind.</summary>
    public static readonly string[] Shared = ["Aliases", "Groups"];

    /// <summary>A kind names the kind that undoes it.</summary>
    public static readonly (string Kind, string Inverse)[] Inverses = [("AddAlias", "RemoveAlias"), ("RemoveAlias", "AddAlias")];

    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> sources)
    {
        var inKinds = sources.Where(s => s.IsUnder(Kinds) && s.Folder != Kinds).ToList();
        var folders = inKinds.Select(KindOf).Distinct(StringComparer.Ordinal).ToList();
        return from source in inKinds
               let kind = KindOf(source)
               from other in folders
               where other != kind && !Shared.Contains(other) && !Inverses.Contains((kind, other))
               where Regex.IsMatch(source.Code, $@"\b{other}(Kind)?\b", RegexOptions.CultureInvariant)
               select $"{source.Path}: {kind} knows {other}.";
    }

    private static string KindOf(SourceFile source) => source.Path[(Kinds.Length + 1)..].Split('/')[0];
}

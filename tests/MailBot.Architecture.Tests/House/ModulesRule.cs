using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.House;

/// <summary>Each project has its lock file and its place in the solution; each module explains itself in a page.</summary>
internal sealed class ModulesRule
{
    public const int PageLimit = 90;

    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        var solution = files.SingleOrDefault(f => f.Path == "MailBot.sln")?.Text.Replace('\\', '/') ?? "";
        foreach (var project in files.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            if (!files.Any(f => f.Path == $"{project.Folder}/packages.lock.json")) yield return $"{project.Path} has no lock file.";
            if (!solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)) yield return $"{project.Path} is not in MailBot.sln.";
            if (!project.IsUnder("src")) continue;
            if (files.SingleOrDefault(f => f.Path == $"{project.Folder}/README.md") is not { } page) yield return $"{project.Folder} has no README.md.";
            else if (page.Lines > PageLimit) yield return $"{page.Path} has {page.Lines} lines: more than a page ({PageLimit}).";
        }
    }
}

namespace MailBot.Architecture.Tests.Tree;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", ".git", ".vs", ".idea", "data", "artifacts", "devTools", "TestResults", "node_modules"];

    private static readonly string[] Readable =
        [".cs", ".csproj", ".props", ".targets", ".resx", ".md", ".json", ".sql", ".txt", ".yml", ".yaml", ".sln", ".tsv", ".editorconfig", ".gitignore", ".gitattributes", ""];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that people wrote (or that a tool keeps for them, such as lock files).</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(new DirectoryInfo(Root))];

    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files.Where(f => f.IsUnder("src") && f.Name.EndsWith(".cs", StringComparison.Ordinal))];

    public static SourceFile File(string path) =>
        Files.SingleOrDefault(f => f.Path == path) ?? throw new FileNotFoundException($"The repository has no {path}.");

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => Readable.Contains(f.Extension) && f.Length < 2_000_000))
        {
            yield return new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), System.IO.File.ReadAllText(file.FullName));
        }

        foreach (var file in folder.EnumerateDirectories().Where(d => !Generated.Contains(d.Name)).SelectMany(Walk)) yield return file;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "MailBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("There is no MailBot.sln above the tests.");
    }
}

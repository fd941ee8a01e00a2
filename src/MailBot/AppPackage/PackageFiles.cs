namespace MailBot.AppPackage;

/// <summary>The files of a Teams app package, as they stand in the folder manifest.</summary>
/// <param name="Content">By name; what could not be read is not in it.</param>
/// <param name="Problems">Why not.</param>
internal sealed record PackageFiles(IReadOnlyDictionary<string, byte[]> Content, IReadOnlyList<PackageProblem> Problems)
{
    public const string Manifest = "manifest.json";
    public const string English = "en.json";
    public const string Color = "color.png";
    public const string Outline = "outline.png";

    /// <summary>In the order in which they are packed.</summary>
    public static IReadOnlyList<string> Names { get; } = [Manifest, English, Color, Outline];

    /// <summary>Those that the program was built with.</summary>
    public static PackageFiles Embedded()
    {
        var content = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            using var stream = typeof(PackageFiles).Assembly.GetManifestResourceStream($"manifest/{name}") ?? throw new FileNotFoundException($"The program was built without {name}.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            content[name] = bytes;
        }

        return new PackageFiles(content, []);
    }

    public static async Task<PackageFiles> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var content = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var problems = new List<PackageProblem>();
        foreach (var name in Names)
        {
            try
            {
                content[name] = await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(new PackageProblem.FileUnreadable(name, fault.Message));
            }
        }

        return new PackageFiles(content, problems);
    }
}

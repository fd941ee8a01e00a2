namespace MailBot.AppPackage;

/// <summary>How long texts may be, in characters: schema 1.19 of the manifest and of its language files.</summary>
internal static class TextLimits
{
    public const int CommandTitle = 32;
    public const int CommandDescription = 128;
    public const int Address = 2048;
    public const int CommandsPerList = 10;
    public const int CommandLists = 3;

    /// <summary>What both languages must say.</summary>
    public static IReadOnlyList<(string Path, int Limit)> Translated { get; } =
        [("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000)];

    /// <summary>What only the manifest says.</summary>
    public static IReadOnlyList<(string Path, int Limit)> Own { get; } =
    [
        (PackageField.Developer.Path, 32), (PackageField.Website.Path, Address), (PackageField.Privacy.Path, Address), (PackageField.Terms.Path, Address), (PackageField.Version.Path, 256),
    ];

    /// <returns>Null when there is a text and it fits.</returns>
    public static PackageProblem? Problem(string file, string path, string? text, int limit)
    {
        if (text is null) return new PackageProblem.Missing(file, path);
        var length = text.EnumerateRunes().Count();
        return length > limit ? new PackageProblem.TooLong(file, path, length, limit) : null;
    }
}

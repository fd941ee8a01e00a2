using System.Globalization;
using System.Text.Json.Nodes;

namespace MailBot.AppPackage;

/// <summary>The lists of commands that Teams offers above the compose box.</summary>
internal static class CommandChecks
{
    private const string File = PackageFiles.Manifest;
    private const string Lists = "bots[0].commandLists";

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    public static IEnumerable<PackageProblem> Of(JsonObject manifest)
    {
        if (Count(manifest, "bots[0].scopes") == 0) yield return new PackageProblem.Missing(File, "bots[0].scopes");
        foreach (var problem in OfScopes(manifest, "bots[0].scopes")) yield return problem;
        if (Count(manifest, Lists) is var count && count > TextLimits.CommandLists) yield return new PackageProblem.TooMany(Lists, count, TextLimits.CommandLists);
        for (var i = 0; i < count; i++)
        {
            foreach (var problem in OfList(manifest, string.Create(CultureInfo.InvariantCulture, $"{Lists}[{i}]"))) yield return problem;
        }
    }

    /// <summary>The places of all commands, in the manifest's order: « bots[0].commandLists[0].commands[3] ».</summary>
    public static IEnumerable<string> Places(JsonObject manifest) =>
        from list in Enumerable.Range(0, Count(manifest, Lists))
        let commands = string.Create(CultureInfo.InvariantCulture, $"{Lists}[{list}].commands")
        from command in Enumerable.Range(0, Count(manifest, commands))
        select string.Create(CultureInfo.InvariantCulture, $"{commands}[{command}]");

    /// <summary>Title and description of a command, in either file.</summary>
    public static IEnumerable<PackageProblem> Texts(string file, string place, Func<string, string?> said) =>
        new[]
        {
            TextLimits.Problem(file, $"{place}.title", said($"{place}.title"), TextLimits.CommandTitle),
            TextLimits.Problem(file, $"{place}.description", said($"{place}.description"), TextLimits.CommandDescription),
        }.OfType<PackageProblem>();

    private static IEnumerable<PackageProblem> OfList(JsonObject manifest, string list)
    {
        var count = Count(manifest, $"{list}.commands");
        if (count == 0) yield return new PackageProblem.Missing(File, $"{list}.commands");
        if (count > TextLimits.CommandsPerList) yield return new PackageProblem.TooMany($"{list}.commands", count, TextLimits.CommandsPerList);
        if (Count(manifest, $"{list}.scopes") == 0) yield return new PackageProblem.Missing(File, $"{list}.scopes");
        foreach (var problem in OfScopes(manifest, $"{list}.scopes")) yield return problem;
        for (var i = 0; i < count; i++)
        {
            foreach (var problem in Texts(File, string.Create(CultureInfo.InvariantCulture, $"{list}.commands[{i}]"), path => ManifestJson.Text(manifest, path))) yield return problem;
        }
    }

    private static IEnumerable<PackageProblem> OfScopes(JsonObject manifest, string path) =>
        from scope in (ManifestJson.At(manifest, path) as JsonArray)?.Select(ManifestJson.Text) ?? []
        where !Scopes.Contains(scope)
        select new PackageProblem.UnknownScope(path, scope ?? "");

    private static int Count(JsonObject manifest, string path) => (ManifestJson.At(manifest, path) as JsonArray)?.Count ?? 0;
}

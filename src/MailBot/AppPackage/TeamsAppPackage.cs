using System.Text.Json.Nodes;

namespace MailBot.AppPackage;

/// <summary>Makes the zip that Teams takes as an app: the manifest filled in and held against the schema's limits.</summary>
internal static class TeamsAppPackage
{
    /// <param name="settings">What goes into the manifest, by field; a field that is not in it keeps what the manifest says.</param>
    public static PackageResult Build(PackageFiles files, IReadOnlyDictionary<PackageField, string> settings)
    {
        var problems = new List<PackageProblem>(files.Problems);
        var manifest = ManifestJson.Read(files, PackageFiles.Manifest, problems);
        var english = ManifestJson.Read(files, PackageFiles.English, problems);
        if (manifest is not null) Fill(manifest, settings);
        if (manifest is not null) problems.AddRange(ManifestChecks.Of(manifest));
        if (manifest is not null && english is not null) problems.AddRange(TranslationChecks.Of(manifest, english));
        problems.AddRange(IconChecks.Of(files));
        return problems.Count > 0 ? new PackageResult.Refused(problems) : Packed(files, manifest!);
    }

    private static void Fill(JsonObject manifest, IReadOnlyDictionary<PackageField, string> settings)
    {
        foreach (var (field, value) in settings) ManifestJson.Put(manifest, field.Path, value);
        if (settings.ContainsKey(PackageField.AppId) || ManifestJson.Text(manifest, PackageField.AppId.Path) != ManifestChecks.AppIdAsDelivered) return;
        // A bot's id that is none is refused by itself: nobody has to correct what is derived from it.
        Guid.TryParseExact(ManifestJson.Text(manifest, PackageField.BotId.Path), "D", out var bot);
        ManifestJson.Put(manifest, PackageField.AppId.Path, AppId.Of(bot).ToString());
    }

    private static PackageResult.Packed Packed(PackageFiles files, JsonObject manifest)
    {
        string Said(PackageField field) => ManifestJson.Text(manifest, field.Path)!;
        var contents = PackageFiles.Names.Select(name => (name, name == PackageFiles.Manifest ? ManifestJson.Bytes(manifest) : files.Content[name]));
        return new PackageResult.Packed(PackageZip.Of(contents), Said(PackageField.AppId), Said(PackageField.BotId), Said(PackageField.Version));
    }
}

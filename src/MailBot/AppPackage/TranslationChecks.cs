using System.Text.Json.Nodes;

namespace MailBot.AppPackage;

/// <summary>The language file beside the manifest: the same texts, each within the same limit, and none that stands for nothing.</summary>
internal static class TranslationChecks
{
    private const string File = PackageFiles.English;

    public static IEnumerable<PackageProblem> Of(JsonObject manifest, JsonObject english)
    {
        string? Said(string path) => ManifestJson.Text(english[path]);
        var texts = TextLimits.Translated.Select(t => TextLimits.Problem(File, t.Path, Said(t.Path), t.Limit)).OfType<PackageProblem>();
        var commands = CommandChecks.Places(manifest).SelectMany(place => CommandChecks.Texts(File, place, Said));
        var left = english.Where(e => e.Key != "$schema" && ManifestJson.Text(manifest, e.Key) is null).Select(e => new PackageProblem.NothingToTranslate(File, e.Key));
        return texts.Concat(commands).Concat(left);
    }
}

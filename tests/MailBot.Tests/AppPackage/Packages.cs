using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.AppPackage;

namespace MailBot.Tests.AppPackage;

/// <summary>The files of the program, changed at one place, and settings that Teams takes.</summary>
internal static class Packages
{
    public const string BotId = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    public static IReadOnlyDictionary<PackageField, string> Settings { get; } = new Dictionary<PackageField, string>
    {
        [PackageField.BotId] = BotId,
        [PackageField.Version] = "1.2.0",
        [PackageField.Developer] = "Serrurerie Moreau",
        [PackageField.Website] = "https://contoso.com",
        [PackageField.Privacy] = "https://contoso.com/privacy",
        [PackageField.Terms] = "https://contoso.com/terms",
    };

    public static IReadOnlyDictionary<PackageField, string> With(PackageField field, string value) => new Dictionary<PackageField, string>(Settings) { [field] = value };

    public static IReadOnlyDictionary<PackageField, string> Without(PackageField field) => Settings.Where(s => s.Key != field).ToDictionary();

    public static PackageFiles Changed(string name, Action<JsonObject> change)
    {
        var json = (JsonObject)JsonNode.Parse(PackageFiles.Embedded().Content[name])!;
        change(json);
        return Replaced(name, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public static PackageFiles Replaced(string name, byte[] content) =>
        new(new Dictionary<string, byte[]>(PackageFiles.Embedded().Content) { [name] = content }, []);

    public static PackageResult.Packed Packed(PackageFiles files, IReadOnlyDictionary<PackageField, string> settings) =>
        Assert.IsType<PackageResult.Packed>(TeamsAppPackage.Build(files, settings));

    public static PackageProblem Problem(PackageFiles files, IReadOnlyDictionary<PackageField, string> settings) =>
        Assert.Single(Assert.IsType<PackageResult.Refused>(TeamsAppPackage.Build(files, settings)).Problems);

    public static JsonObject Manifest(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var stream = archive.GetEntry(PackageFiles.Manifest)!.Open();
        return (JsonObject)JsonNode.Parse(stream)!;
    }
}

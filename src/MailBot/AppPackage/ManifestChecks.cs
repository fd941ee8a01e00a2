using System.Globalization;
using System.Text.Json.Nodes;

namespace MailBot.AppPackage;

/// <summary>What Teams refuses at an upload, or accepts and then shows to everybody: told before.</summary>
internal static class ManifestChecks
{
    public const string AppIdAsDelivered = "00000000-0000-0000-0000-000000000001";

    private const string BotIdAsDelivered = "00000000-0000-0000-0000-000000000002";
    private const string DeveloperAsDelivered = "MailBot contributors";
    private const string HostAsDelivered = "mailbot.example";
    private const string File = PackageFiles.Manifest;

    private static readonly Version OldestSchema = new(1, 19);

    private static readonly (string Path, string File)[] Named =
        [("icons.color", PackageFiles.Color), ("icons.outline", PackageFiles.Outline), ("localizationInfo.additionalLanguages[0].file", PackageFiles.English)];

    public static IEnumerable<PackageProblem> Of(JsonObject manifest)
    {
        var texts = TextLimits.Own.Concat(TextLimits.Translated).Select(t => TextLimits.Problem(File, t.Path, ManifestJson.Text(manifest, t.Path), t.Limit));
        var fields = PackageField.All.Select(f => Of(f, ManifestJson.Text(manifest, f.Path)));
        var files = Named.Select(n => Of(n.Path, ManifestJson.Text(manifest, n.Path), n.File));
        return texts.Concat(fields).Concat(files).Append(Schema(manifest)).OfType<PackageProblem>().Concat(CommandChecks.Of(manifest));
    }

    private static PackageProblem? Of(PackageField field, string? said)
    {
        if (field == PackageField.AppId || field == PackageField.BotId) return said is null ? new PackageProblem.Missing(File, field.Path) : Id(field, said);
        if (said is null) return null;
        if (field == PackageField.Version) return IsVersion(said) ? null : new PackageProblem.NotAVersion(field, said);
        if (field == PackageField.Developer) return said == DeveloperAsDelivered ? new PackageProblem.Placeholder(field, said) : null;
        return Address(field, said);
    }

    private static PackageProblem? Id(PackageField field, string said)
    {
        if (!Guid.TryParseExact(said, "D", out var id)) return new PackageProblem.NotAGuid(field, said);
        return id == Guid.Empty || said is AppIdAsDelivered or BotIdAsDelivered ? new PackageProblem.Placeholder(field, said) : null;
    }

    private static PackageProblem? Address(PackageField field, string said)
    {
        if (!Uri.TryCreate(said, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0) return new PackageProblem.NotHttps(field, said);
        return address.Host == HostAsDelivered || address.Host.EndsWith("." + HostAsDelivered, StringComparison.Ordinal) ? new PackageProblem.Placeholder(field, said) : null;
    }

    private static PackageProblem.OtherFile? Of(string path, string? said, string packed) => said == packed ? null : new PackageProblem.OtherFile(path, said ?? "", packed);

    private static PackageProblem.SchemaTooOld? Schema(JsonObject manifest)
    {
        var said = ManifestJson.Text(manifest, "manifestVersion") ?? "";
        return Version.TryParse(said, out var schema) && schema >= OldestSchema ? null : new PackageProblem.SchemaTooOld(said);
    }

    /// <summary>Three numbers without leading zeros: what a semantic version and the admin center both take.</summary>
    private static bool IsVersion(string said) =>
        said.Split('.') is { Length: 3 } parts && parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == p);
}

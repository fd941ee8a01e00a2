using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailBot.AppPackage;

/// <summary>Reads and writes places of a manifest by the names that Teams' language files give them: « bots[0].botId ».</summary>
internal static class ManifestJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null, with the problem told, when the file holds no JSON object; null alone when the file wasn't read.</returns>
    public static JsonObject? Read(PackageFiles files, string name, List<PackageProblem> problems)
    {
        if (!files.Content.TryGetValue(name, out var bytes)) return null;
        try
        {
            // Editors on Windows put a byte order mark in front, which JSON has none of.
            var text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
            var read = JsonNode.Parse(text, documentOptions: Strict);
            if (read is JsonObject manifest) return manifest;
            problems.Add(new PackageProblem.NotJson(name, $"{read?.GetValueKind() ?? JsonValueKind.Null}."));
        }
        catch (JsonException fault)
        {
            problems.Add(new PackageProblem.NotJson(name, fault.Message));
        }

        return null;
    }

    public static JsonNode? At(JsonNode root, string path)
    {
        JsonNode? at = root;
        foreach (var step in Steps(path)) at = Below(at, step);
        return at;
    }

    /// <returns>Null where there is no text, or an empty one.</returns>
    public static string? Text(JsonNode root, string path) => Text(At(root, path));

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Puts a text into an object that is there already; elsewhere it does nothing, and the checks miss it.</summary>
    public static void Put(JsonObject root, string path, string value)
    {
        var steps = Steps(path);
        JsonNode? at = root;
        foreach (var step in steps[..^1]) at = Below(at, step);
        if (at is JsonObject owner) owner[steps[^1]] = value;
    }

    public static byte[] Bytes(JsonObject root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) root.WriteTo(writer);
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static JsonNode? Below(JsonNode? at, string step) => at switch
    {
        JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        JsonObject members => members[step],
        _ => null,
    };

    private static string[] Steps(string path) =>
        path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
}

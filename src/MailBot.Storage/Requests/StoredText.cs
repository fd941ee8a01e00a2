using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MailBot.Storage.Requests;

/// <summary>
/// Text as it stands in a column. JSON keeps accents readable for who looks into the database; it never becomes part of a web page.
/// </summary>
internal static class StoredText
{
    public static StoredJson Json { get; } =
        new(new JsonSerializerOptions(StoredJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Words of people, without the one character that PostgreSQL takes in no text.</summary>
    public static string Plain(string words) => words.Replace('\0', '\ufffd');

    public static string? Write<T>(T? value, JsonTypeInfo<T> type) where T : class =>
        value is null ? null : JsonSerializer.Serialize(value, type);

    public static T? Read<T>(string? text, JsonTypeInfo<T> type) where T : class =>
        text is null ? null : JsonSerializer.Deserialize(text, type);
}

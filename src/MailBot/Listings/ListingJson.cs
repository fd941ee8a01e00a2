using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.Chat.Language.Reports;

namespace MailBot.Listings;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequestDocument))]
[JsonSerializable(typeof(AddressDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(UnderstoodSentence))]
[JsonSerializable(typeof(MailLine))]
internal sealed partial class ListingJson : JsonSerializerContext
{
    /// <summary>For terminals and files, where accents need no escapes; never for a web page.</summary>
    public static ListingJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

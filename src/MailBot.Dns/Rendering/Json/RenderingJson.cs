using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MailBot.Dns.Rendering.Json;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(WatchDocument))]
internal sealed partial class RenderingJson : JsonSerializerContext
{
    /// <summary>Accents as they are; everything that a terminal might obey as an escape, the directions of text included.</summary>
    public static RenderingJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(Readable()),
    });

    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA);
        settings.AllowCharacters('‘', '’', '“', '”', '–', '…', '€');
        return settings;
    }
}

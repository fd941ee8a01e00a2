using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A card: body, actions, who may refresh it.</summary>
/// <seealso href="https://adaptivecards.io/explorer/AdaptiveCard.html"/>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";
    public static readonly AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveCard>().Inherit(AdaptiveTypedElement.Table)
        .Shaped("version", o => o.Version, (o, v) => o.Version = v, (v, w) => w.WriteStringValue(v.ToString()), (e, r) => r.Text(e, "version") is { Length: > 0 } text ? new AdaptiveSchemaVersion(text) : null)
        .Text("fallbackText", o => o.FallbackText, (o, v) => o.FallbackText = v)
        .Text("speak", o => o.Speak, (o, v) => o.Speak = v)
        .Text("lang", o => o.Lang, (o, v) => o.Lang = v)
        .MaybeFlag("rtl", o => o.Rtl, (o, v) => o.Rtl = v)
        .Shaped("backgroundImage", o => o.BackgroundImage, (o, v) => o.BackgroundImage = v, AdaptiveBackgroundImage.Write, AdaptiveBackgroundImage.Read)
        .Shaped("height", o => o.Height, (o, v) => o.Height = v, AdaptiveHeight.Write, AdaptiveHeight.Read, AdaptiveHeight.IsWritten)
        .Text("minHeight", o => o.MinHeight, (o, v) => o.MinHeight = v)
        .Choice("verticalContentAlignment", o => o.VerticalContentAlignment, (o, v) => o.VerticalContentAlignment = v)
        .Shaped("refresh", o => o.Refresh, (o, v) => o.Refresh = v, CardWriter.Write, CardReader.Of<AdaptiveRefresh>)
        .Shaped("authentication", o => o.Authentication, (o, v) => o.Authentication = v, CardWriter.Write, CardReader.Of<AdaptiveAuthentication>)
        .Shaped("metadata", o => o.Metadata, (o, v) => o.Metadata = v, CardWriter.Write, CardReader.Of<AdaptiveMetadata>)
        .Shaped("selectAction", o => o.SelectAction, (o, v) => o.SelectAction = v, CardWriter.Write, CardReader.Action)
        .List("body", o => o.Body, CardWriter.Write, CardReader.Element)
        .List("actions", o => o.Actions, CardWriter.Write, CardReader.Action);

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    public AdaptiveCard()
        : this(new AdaptiveSchemaVersion(1, 0))
    {
    }

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    public string FallbackText { get; set; }

    public string Speak { get; set; }

    public string Lang { get; set; }

    public bool? Rtl { get; set; }

    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    public AdaptiveHeight Height { get; set; }

    /// <summary>With its unit: "100px".</summary>
    public string MinHeight { get; set; }

    public uint PixelMinHeight
    {
        get => Pixels.Of(MinHeight);
        set => MinHeight = Pixels.Text(value);
    }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public AdaptiveAuthentication Authentication { get; set; }

    public AdaptiveMetadata Metadata { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override MemberTable Members => Table;

    /// <summary>Asked for the version of a card that names none; without it such a card is refused.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    /// <summary>Reads a card. What isn't understood is kept or reported as a warning.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no card at all, names no version, or has an input without an id.</exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            return FromElement(document.RootElement);
        }
        // InvalidOperationException: a string that is no valid UTF-16, such as a lone surrogate.
        catch (Exception fault) when (fault is JsonException or ArgumentNullException or InvalidOperationException)
        {
            throw new AdaptiveSerializationException("The text is no Adaptive Card: " + fault.Message, fault);
        }
    }

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented)) CardWriter.Write(this, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static AdaptiveCardParseResult FromElement(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != TypeName)
            throw new AdaptiveSerializationException("Property 'type' must be 'AdaptiveCard'");
        var reading = new Reading();
        var card = CardReader.Card(root, reading);
        card.Version ??= OnDeserializingMissingVersion?.Invoke() ?? throw new AdaptiveSerializationException("Required property 'version' not found on AdaptiveCard");
        return new AdaptiveCardParseResult { Card = card, Warnings = reading.Warnings };
    }
}

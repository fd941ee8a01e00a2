using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailBot.Chat.Teams.Wire;

#pragma warning disable IDE1006, CA1708 // Named exactly as on the wire: both JSON stacks then agree without attributes.

/// <summary>A button's data merged with the card's inputs. Whatever else is sent along is not used.</summary>
internal sealed class CardData
{
    public string? verb { get; set; }

    public string? id { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? version { get; set; }

    public string? typed { get; set; }

    public string? address { get; set; }

    public string? target { get; set; }

    public string? name { get; set; }

    public string? description { get; set; }

    public string? audience { get; set; }

    public string? senders { get; set; }

    public string? owners { get; set; }

    public string? members { get; set; }

    public string? owners1 { get; set; }

    public string? members1 { get; set; }

    public string? owners2 { get; set; }

    public string? members2 { get; set; }

    public string? owners3 { get; set; }

    public string? members3 { get; set; }

    public string? group { get; set; }

    public string? add { get; set; }

    public string? remove { get; set; }

    public string? reason { get; set; }

    public string? question { get; set; }

    public string? answer { get; set; }

    public string? rows { get; set; }

    /// <summary>Fields whose name ends in a request's id: the rows of a digest.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? others { get; set; }
}

/// <summary>What Teams tells about the client; an entity of the activity.</summary>
internal sealed class ClientInfo
{
    public string? type { get; set; }

    public string? locale { get; set; }

    public string? platform { get; set; }

    public string? timezone { get; set; }
}

/// <summary>What is kept with a place to write to.</summary>
internal sealed class KnownConversation
{
    public string? language { get; set; }

    public string? zone { get; set; }

    /// <summary>Last seen on a phone, where buttons that call the bot directly may be dead.</summary>
    public bool phone { get; set; }

    /// <summary>The conversation reference as JSON text.</summary>
    public string? reference { get; set; }
}

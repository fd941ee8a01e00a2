using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// State as text that gives the same .NET types back, for storages. Only built-in types and types registered by name are
/// written or read: a name in the data never leads to a type that wasn't registered.
/// </summary>
public static partial class BotJson
{
    private const int UsualState = 1024;

    private static volatile StateTypes stateTypes = StateTypes.BuiltIn;

    /// <summary>
    /// Allows a type in state under a name that is written into the data. The metadata must come from a source-generated context.
    /// Registering the same pair again has no effect.
    /// </summary>
    /// <exception cref="ArgumentException">The name or the type is taken by another.</exception>
    public static void AddStateType(string name, JsonTypeInfo type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        lock (Gate)
            stateTypes = stateTypes.With(name, type);
    }

    /// <summary>State as text. Numbers, dictionaries and registered types keep their .NET type.</summary>
    /// <exception cref="NotSupportedException">A value has a type that isn't registered; the message names it.</exception>
    public static string EncodeState(object state)
    {
        if (StateText.Known(state) is { } known)
            return known;
        var buffer = new ArrayBufferWriter<byte>(UsualState);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            stateTypes.Write(writer, state);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The state that <see cref="EncodeState"/> wrote.</summary>
    /// <exception cref="JsonException">The text isn't such a state, or names a type that isn't registered.</exception>
    public static object DecodeState(string encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(encoded));
        if (!reader.Read())
            throw new JsonException("The state is empty.");
        var state = stateTypes.Read(ref reader);
        StateText.Note(state, encoded);
        return state;
    }
}

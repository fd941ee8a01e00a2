using System.Buffers;
using System.Text.Json;

namespace MailBot.Microsoft365.Transport;

/// <summary>Writes <c>{"CmdletInput":{"CmdletName":…,"Parameters":{…}}}</c>. Parameters is always an object; what is unset is left out.</summary>
internal static class CmdletBody
{
    public static byte[] Write(Cmdlet cmdlet)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("CmdletInput");
            json.WriteString("CmdletName", cmdlet.Name);
            json.WriteStartObject("Parameters");
            foreach (var parameter in cmdlet.Parameters) Write(json, parameter);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CmdletParameter parameter)
    {
        switch (parameter)
        {
            case CmdletParameter.Text text:
                json.WriteString(text.Name, text.Value);
                break;
            case CmdletParameter.Switch flag:
                json.WriteBoolean(flag.Name, flag.Value);
                break;
            case CmdletParameter.All all:
                json.WriteStartArray(all.Name);
                foreach (var value in all.Values) json.WriteStringValue(value);
                json.WriteEndArray();
                break;
            case CmdletParameter.Edit edit:
                WriteEdit(json, edit);
                break;
            default:
                throw new InvalidOperationException($"Unexpected parameter {parameter}.");
        }
    }

    /// <summary>Without its annotation the service can't convert the hash table.</summary>
    private static void WriteEdit(Utf8JsonWriter json, CmdletParameter.Edit edit)
    {
        json.WriteStartObject(edit.Name);
        json.WriteString("@odata.type", "#Exchange.GenericHashTable");
        WriteList(json, "Add", edit.Add);
        WriteList(json, "Remove", edit.Remove);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

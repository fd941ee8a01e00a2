using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>
/// One record as a person types it: «contoso.example. 3600 IN TXT "v=spf1 -all"», TTL and class optional, names absolute with
/// or without their dot. A text without quotes is taken as it stands, semicolons included, and cut where it is too long.
/// </summary>
public static class TypedRecordReader
{
    public static TypedRecord Read(string line)
    {
        var at = 0;
        if (Word(line, ref at) is not { } owner) return Fault(TypedRecordFault.Incomplete, 0, "");
        if (!DnsName.TryParse(owner.Text, out var name) || name.IsRoot) return Fault(TypedRecordFault.NotAName, owner.At, owner.Text);
        var ttl = RecordReader.UsualTtl;
        while (Word(line, ref at) is { } word)
        {
            if (uint.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) ttl = seconds;
            else if (word.Text.Equals("IN", StringComparison.OrdinalIgnoreCase)) continue;
            else if (RecordTypeLabel.TryRead(word.Text, out var type)) return Data(name, ttl, type, line, at);
            else return Fault(TypedRecordFault.UnknownType, word.At, word.Text);
        }

        return Fault(TypedRecordFault.Incomplete, line.Length, "");
    }

    /// <summary>The data of a record whose name and type are known.</summary>
    public static TypedRecord ReadData(DnsName owner, RecordType type, string data) => Data(owner, RecordReader.UsualTtl, type, data, 0);

    private static TypedRecord Data(DnsName owner, uint ttl, RecordType type, string line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from])) from++;
        var data = line[from..].TrimEnd();
        if (data.Length == 0) return Fault(TypedRecordFault.Incomplete, from, "");
        if (type == RecordType.Txt && data[0] != '"') return new TypedRecord.Understood(TxtRecord.Of(owner, ttl, data));
        try
        {
            return new TypedRecord.Understood(RecordReader.Data(owner, ttl, type, [.. ZoneTokens.Read(data)], DnsName.Root));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return Unfit(data, from, fault.Message);
        }
    }

    /// <summary>At the word that the reader's message quotes, or at the start of the data.</summary>
    private static TypedRecord.Malformed Unfit(string data, int from, string message)
    {
        for (var at = 0; Word(data, ref at) is { } word;)
        {
            if (message.StartsWith($"\"{word.Text}\"", StringComparison.Ordinal)) return Fault(TypedRecordFault.UnfitData, from + word.At, word.Text);
        }

        return Fault(TypedRecordFault.UnfitData, from, data);
    }

    private static (string Text, int At)? Word(string line, ref int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
        return at > start ? (line[start..at], start) : null;
    }

    private static TypedRecord.Malformed Fault(TypedRecordFault fault, int at, string word) => new(fault, at + 1, word);
}

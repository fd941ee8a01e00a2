namespace MailBot.Dns.Records;

/// <summary>The types as people and zone files write them.</summary>
public static class RecordTypeLabel
{
    public static string Label(this RecordType type) => type.ToString().ToUpperInvariant();

    public static bool TryRead(string written, out RecordType type) =>
        Enum.TryParse(written, ignoreCase: true, out type) && Enum.IsDefined(type) && type != RecordType.None && !char.IsAsciiDigit(written[0]);
}

namespace MailBot.Dns.Zones;

/// <summary>What is wrong with a typed record.</summary>
public enum TypedRecordFault
{
    /// <summary>Nothing, or less than a name, a type and data.</summary>
    Incomplete,
    NotAName,

    /// <summary>No type, or one that mail has no use for.</summary>
    UnknownType,

    /// <summary>The data doesn't fit the type.</summary>
    UnfitData,
}

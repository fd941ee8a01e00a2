namespace MailBot.Requests.Contracts;

/// <summary>The records, as far as the provider told them.</summary>
/// <param name="Records">Empty for the provider's own domain, which it looks after itself.</param>
public sealed record WantedRecords(IReadOnlyList<WantedRecord> Records)
{
    /// <summary>False for a domain whose ownership was never proven: the provider then names nothing.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>False where the names of the DKIM keys couldn't be had; that they aren't among the records then says nothing.</summary>
    public bool IsSigningKnown { get; init; } = true;
}

/// <summary>One record. Names are absolute, lower case, without the dot at the end.</summary>
/// <param name="Ttl">Seconds.</param>
/// <param name="Optional">Only for some of the provider's services, or not in use yet.</param>
public abstract record WantedRecord(string Owner, int Ttl, bool Optional)
{
    public sealed record Mx(string Owner, int Ttl, bool Optional, int Preference, string Exchange) : WantedRecord(Owner, Ttl, Optional);

    /// <param name="Value">Without quotes.</param>
    public sealed record Text(string Owner, int Ttl, bool Optional, string Value) : WantedRecord(Owner, Ttl, Optional);

    public sealed record Alias(string Owner, int Ttl, bool Optional, string Target) : WantedRecord(Owner, Ttl, Optional);

    public sealed record Service(string Owner, int Ttl, bool Optional, int Priority, int Weight, int Port, string Target) : WantedRecord(Owner, Ttl, Optional);
}

namespace MailBot.Dns.Lookup;

/// <summary>The four ends of a question (docs/adr/0005). Only the first three say something about the domain.</summary>
public enum LookupOutcome
{
    /// <summary>There are records of the asked type, perhaps behind aliases.</summary>
    Found,

    /// <summary>The name exists and has none of this type.</summary>
    Empty,

    /// <summary>The name doesn't exist (NXDOMAIN), or an alias leads to one that doesn't.</summary>
    NoSuchName,

    /// <summary>No answer, or none that can be trusted: says nothing about the domain.</summary>
    Undetermined,
}

namespace MailBot.Dns.Rendering;

/// <summary>A field of a provider's form.</summary>
public enum FormField
{
    Type,
    Host,
    Ttl,
    Priority,
    Weight,
    Port,
    Target,
    Value,
}

namespace MailBot.Dns.Rendering;

/// <summary>Where records are typed, each with its own habits.</summary>
public enum RecordForm
{
    /// <summary>A zone file, absolute.</summary>
    Bind,

    /// <summary>Names of other hosts end with a dot, else the zone is added to them; texts in one piece.</summary>
    Ovh,

    /// <summary>As a zone file: dots at the end, texts between quotes.</summary>
    Gandi,

    /// <summary>No dots at the end, texts in one piece.</summary>
    Cloudflare,

    /// <summary>As Cloudflare.</summary>
    Ionos,

    /// <summary>All values of a name and type together, one a line, texts between quotes.</summary>
    Route53,

    /// <summary>The DNS server of Windows.</summary>
    PowerShell,

    /// <summary>The command line of Azure DNS.</summary>
    Azure,
}

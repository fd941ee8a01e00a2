namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Policies as records write them.</summary>
internal static class DmarcPolicyWord
{
    public static string Text(this DmarcPolicy policy) => policy switch
    {
        DmarcPolicy.Reject => "reject",
        DmarcPolicy.Quarantine => "quarantine",
        _ => "none",
    };

    /// <summary>In any case of letters (RFC 9989 4.8).</summary>
    public static DmarcPolicy? Read(string value) =>
        value.Equals("none", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.None
        : value.Equals("quarantine", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.Quarantine
        : value.Equals("reject", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.Reject
        : null;

    /// <summary>What a record in test mode asks for: one step less (RFC 9989 4.7, t).</summary>
    public static DmarcPolicy OneStepDown(this DmarcPolicy policy) => policy == DmarcPolicy.None ? policy : policy - 1;
}

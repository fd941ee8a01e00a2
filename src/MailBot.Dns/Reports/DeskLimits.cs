namespace MailBot.Dns.Reports;

/// <summary>Reports in any minute.</summary>
public sealed record DeskLimits
{
    public int PerUser { get; init; } = 10;

    public int PerTenant { get; init; } = 60;

    /// <summary>About one domain, whoever asks: its servers belong to somebody. Reports that are shared count once.</summary>
    public int PerDomain { get; init; } = 6;
}

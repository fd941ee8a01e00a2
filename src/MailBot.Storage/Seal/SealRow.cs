namespace MailBot.Storage.Seal;

/// <summary>The one row of the table seal.</summary>
internal sealed class SealRow
{
    public string Mode { get; set; } = "";
    public string TenantId { get; set; } = "";
}

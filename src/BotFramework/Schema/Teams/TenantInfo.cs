namespace Microsoft.Bot.Schema.Teams;

/// <summary>A Microsoft 365 tenant.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string id = null)
    {
        Id = id;
    }

    public string Id { get; set; }
}

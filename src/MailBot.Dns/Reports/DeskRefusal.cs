namespace MailBot.Dns.Reports;

/// <summary>Whose measure is full.</summary>
public enum DeskRefusal
{
    User,
    Tenant,

    /// <summary>This domain was reported on too often, by whomever.</summary>
    Domain,
}

using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Storage;

namespace MailBot.SimulatedTenant;

/// <summary>Reads the files of a data folder, whether or not a tenant runs on it: what is stored, not what a replica shows.</summary>
public static class TenantReader
{
    public static bool HoldsTenant(string dataFolder) => new TenantFile(dataFolder).Exists;

    public static string ReadTenantId(string dataFolder) => new TenantFile(dataFolder).Read().Id.ToString();

    /// <summary>Null when nobody has the address. Upper and lower case are the same.</summary>
    public static TenantView? FindAddress(string dataFolder, string address) =>
        FindAddress(new TenantFile(dataFolder).Read(), address);

    /// <summary>The messages so far, oldest first; the tenant keeps the last 2000.</summary>
    public static IReadOnlyList<TenantMail> ReadMail(string dataFolder) => [.. new TenantFile(dataFolder).Read().Mail.Select(TenantViews.Of)];

    /// <summary>The people of the company, guests included, without those who left.</summary>
    public static IReadOnlyList<TenantPerson> ReadPeople(string dataFolder) =>
        [.. new TenantFile(dataFolder).Read().Users
            .Where(u => !u.IsDeleted)
            .Select(u => new TenantPerson(u.Id.ToString(), u.DisplayName, u.UserPrincipalName, u.UserType == "Guest"))];

    /// <summary>Every request so far, oldest first; empty when there was none.</summary>
    public static IEnumerable<TenantLogEntry> ReadLog(string dataFolder) => RequestLog.Read(dataFolder);

    private static TenantView? FindAddress(Tenant tenant, string address) =>
        new TenantDirectory(tenant).HolderOf(address.Trim()) switch
        {
            AddressHolder.ByRecipient by => TenantViews.Of(Shown(address), by.Recipient, tenant),
            AddressHolder.BySignInName by => new TenantView(Shown(address), by.User.DisplayName, "User", []),
            _ => null,
        };

    private static string Shown(string address) => address.Trim().ToLowerInvariant();
}

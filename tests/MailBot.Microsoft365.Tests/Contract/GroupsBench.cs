using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>What tests of groups have in common.</summary>
internal static class GroupsBench
{
    public const string Helene = "10000000-0000-4000-8000-000000000001";
    public const string Sarah = "10000000-0000-4000-8000-000000000007";
    public const string Contact = "20000000-0000-4000-8000-000000000001";
    public const string Equipe = "20000000-0000-4000-8000-000000000004";
    public const string Mark = "mailbot:r-1";

    /// <summary>A company whose only group is mastered on-premises.</summary>
    public const string SyncedSeed = """
        { "tenantId": "5e44e1e4-0000-4000-8000-000000000003", "displayName": "Essai",
          "clients": [ { "id": "mailbot-simulation", "secret": "mailbot-simulation" } ],
          "domains": [ { "name": "serrurerie.example", "isDefault": true }, { "name": "essai.onmicrosoft.com", "isInitial": true } ],
          "users": [ { "id": "10000000-0000-4000-8000-000000000003", "name": "Julie Martin", "userPrincipalName": "julie@serrurerie.example" } ],
          "groups": [ { "id": "20000000-0000-4000-8000-000000000001", "name": "Locaux", "address": "locaux@serrurerie.example", "dirSynced": true } ],
          "contacts": [] }
        """;

    public static NewGroup Devis(string mark = Mark, string name = "Devis", string address = "devis@serrurerie.example", bool outside = true) =>
        new(name, ProviderOnTenant.Address(address), "Demandes de devis", outside, [Helene], mark);

    public static async Task<MailGroup> DevisAsync(this ProviderOnTenant bench, string mark = Mark)
    {
        Assert.IsType<MailOutcome.Done>(await bench.Groups.CreateAsync(Devis(mark), ProviderOnTenant.Cancelled));
        return await bench.GroupAtAsync("devis@serrurerie.example");
    }

    public static Task<MailGroup> GroupAtAsync(this ProviderOnTenant bench, string address) =>
        bench.Groups.FindByAddressAsync(ProviderOnTenant.Address(address), fresh: false, ProviderOnTenant.Cancelled).FoundAsync();

    public static async Task<IReadOnlyList<string>> MembersAsync(this ProviderOnTenant bench, string groupId) =>
        [.. (await bench.Groups.MembersAsync(groupId, fresh: false, ProviderOnTenant.Cancelled).FoundAsync()).Select(m => m.DisplayName).Order(StringComparer.Ordinal)];
}

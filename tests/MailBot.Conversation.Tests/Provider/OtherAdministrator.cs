using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MailBot.SimulatedTenant;

namespace MailBot.Conversation.Tests.Provider;

/// <summary>Somebody who changes the tenant beside the bot, through another of its servers.</summary>
internal static class OtherAdministrator
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task AddAliasAsync(SimulatedTenantHost tenant, string mailbox, string alias)
    {
        using var http = new HttpClient { BaseAddress = tenant.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await SignInAsync(http, tenant));
        http.DefaultRequestHeaders.Add("X-AnchorMailbox", "UPN:" + mailbox);
        using var body = new StringContent(
            $$$$"""{"CmdletInput":{"CmdletName":"Set-Mailbox","Parameters":{"Identity":"{{{{mailbox}}}}","EmailAddresses":{"@odata.type":"#Exchange.GenericHashTable","Add":["smtp:{{{{alias}}}}"]}} }}""",
            Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"adminapi/beta/{tenant.TenantId}/InvokeCommand", UriKind.Relative), body, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private static async Task<string> SignInAsync(HttpClient http, SimulatedTenantHost tenant)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = SimulatedTenantHost.DefaultClientId,
            ["client_secret"] = SimulatedTenantHost.DefaultClientSecret,
            ["scope"] = "https://outlook.office365.com/.default",
        });
        using var answer = await http.PostAsync(new Uri($"{tenant.TenantId}/oauth2/v2.0/token", UriKind.Relative), form, Token);
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        return token.RootElement.GetProperty("access_token").GetString()!;
    }
}

using System.Net.Http.Headers;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>What tests of probes, traces and routes have in common.</summary>
internal static class MailBench
{
    public const string Home = "serrurerie-example.mail.protection.outlook.com";

    /// <summary>Points the company's mail somewhere; no host leads it home.</summary>
    public static async Task LeadAsync(this ProviderOnTenant bench, params string[] hosts)
    {
        using var http = new HttpClient();
        using var body = new StringContent(
            $$"""{"hosts":{{(hosts.Length == 0 ? "null" : $"[{string.Join(',', hosts.Select(h => $"\"{h}\""))}]")}}}""", new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PutAsync(new Uri(bench.Tenant.Address, "_simulation/domains/serrurerie.example/mx"), body, ProviderOnTenant.Cancelled);
        answer.EnsureSuccessStatusCode();
    }

    public static Task<MailOutcome> ProbeAsync(this ProviderOnTenant bench, ProbeOrigin origin, string to, string subject = "MailBot 1") =>
        bench.Probe.SendAsync(origin, ProviderOnTenant.Address(to), subject, ProviderOnTenant.Cancelled);

    /// <summary>The rows that the trace tells of a probe, as address and status.</summary>
    public static async Task<IReadOnlyList<(string Recipient, TraceStatus Status)>> RowsAsync(
        this ProviderOnTenant bench, ProbeOrigin origin = ProbeOrigin.Inside, string subject = "MailBot 1")
    {
        var query = new TraceQuery(null, bench.Probe.Sender(origin), subject, bench.Clock.GetUtcNow().AddHours(-1));
        var found = await bench.Trace.FindAsync(query, ProviderOnTenant.Cancelled).FoundAsync();
        return [.. found.Select(m => (m.Recipient!.ToString(), m.Status)).OrderBy(r => r.Item1, StringComparer.Ordinal)];
    }

    public static async Task<string> WhyAsync(this ProviderOnTenant bench)
    {
        var rows = await bench.Trace.FindAsync(new TraceQuery(null, null, "MailBot", bench.Clock.GetUtcNow().AddHours(-1)), ProviderOnTenant.Cancelled).FoundAsync();
        return await bench.Trace.WhyFailedAsync(Assert.Single(rows), ProviderOnTenant.Cancelled).FoundAsync();
    }
}

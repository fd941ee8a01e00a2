using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.Listings;
using MailBot.SimulatedTenant;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Tests.Cli;

/// <summary>`mailbot tenant show` and `log`, on a tenant that a message has passed.</summary>
public sealed class TenantListingTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("listing-").FullName;

    public async ValueTask InitializeAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var tenant = await SimulatedTenantHost.StartAsync(
            new SimulatedTenantOptions { DataFolder = folder }, clock, null, TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        foreach (var to in (string[])["contact@serrurerie.example", "personne@serrurerie.example"])
        {
            using var body = new StringContent(
                $$"""{"from":"claire@client.example","to":"{{to}}","subject":"Devis, s'il vous plaît"}""", new MediaTypeHeaderValue("application/json"));
            using var answer = await http.PostAsync(new Uri(tenant.Address, "_simulation/mail"), body, TestContext.Current.CancellationToken);
            // An address that nobody has is turned away at the edge, as it is told to a sender outside.
            Assert.Equal(to.StartsWith("contact@", StringComparison.Ordinal) ? HttpStatusCode.Accepted : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void AGroup_IsShownWithItsPeopleItsSettingsAndItsMail() => Assert.Equal(
        [
            "contact@serrurerie.example: Contact (MailUniversalDistributionGroup), contact@serrurerie.example, contact@serrurerie.onmicrosoft.com",
            "  members: Julie Martin, Hélène Moreau",
            "  owners: Hélène Moreau",
            "  send as the group: -",
            "  settings: outside senders accepted",
            "  mail: 09:00:00.000 claire@client.example -> contact@serrurerie.example \"Devis, s'il vous plaît\": "
                + "contact@serrurerie.example Expanded 09:00:00; julie@serrurerie.example Delivered 09:00:00; helene@serrurerie.example Delivered 09:00:00",
        ],
        HolderText.Lines(TenantListing.Show(folder, "contact@serrurerie.example")!));

    [Fact]
    public void TheJson_HasTheSame()
    {
        var holder = TenantListing.Show(folder, "contact@serrurerie.example")!;

        var json = JsonNode.Parse(JsonSerializer.Serialize(holder, ListingJson.Readable.AddressDocument))!;

        Assert.Equal("Hélène Moreau", (string?)json["group"]!["owners"]![0]);
        Assert.True((bool)json["group"]!["acceptsOutside"]!);
        Assert.Equal("Expanded", (string?)json["mail"]![0]!["fates"]![0]!["status"]);
    }

    [Fact]
    public void SomebodyWhoIsNoGroup_HasNone()
    {
        var holder = TenantListing.Show(folder, "karim@serrurerie.example")!;

        Assert.Null(holder.Group);
        Assert.Empty(holder.Mail);
        Assert.Null(TenantListing.Show(folder, "personne@serrurerie.example"));
    }

    [Fact]
    public void TheLog_HasRequestsAndMessagesInTheirOrder()
    {
        var text = TenantListing.Log(folder, json: false).ToList();
        var json = TenantListing.Log(folder, json: true).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();

        Assert.Equal([false, true, false, true], text.Select(l => l.Contains("mail: 09:0", StringComparison.Ordinal)));
        Assert.EndsWith("personne@serrurerie.example \"Devis, s'il vous plaît\": 550 5.4.1 Recipient address rejected: Access denied", text[3], StringComparison.Ordinal);
        Assert.Equal([1, 2], json.Where(l => l.ContainsKey("sequence")).Select(l => (int)l["sequence"]!));
        Assert.Equal("claire@client.example", (string?)json[1]["mail"]!["from"]);
    }
}

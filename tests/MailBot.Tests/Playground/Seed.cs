using System.Text.Json.Nodes;
using MailBot.SimulatedTenant;

namespace MailBot.Tests.Playground;

/// <summary>The simulated tenant as its seed has it, read without the program.</summary>
internal static class Seed
{
    public static JsonNode Root { get; } = Read();

    public static JsonNode Group(string name) => Root["groups"]!.AsArray().Single(g => g!["name"]!.GetValue<string>() == name)!;

    public static JsonNode User(string address) => Root["users"]!.AsArray().Single(u => u!["userPrincipalName"]!.GetValue<string>() == address)!;

    public static IEnumerable<string> UserIds => Root["users"]!.AsArray().Select(u => u!["id"]!.GetValue<string>());

    private static JsonNode Read()
    {
        using var stream = typeof(SimulatedTenantHost).Assembly.GetManifestResourceStream("serrurerie.json")!;
        return JsonNode.Parse(stream)!;
    }
}

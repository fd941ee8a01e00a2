using System.Text.Json;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>The data of a pressed button.</summary>
internal static class Pressed
{
    public static string Number(object data) => data is JsonElement json ? json.GetProperty("number").GetString()! : throw new InvalidOperationException($"The data is a {data.GetType()}.");
}

using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.Chat.Commands.DnsReport.Watching;
using MailBot.Chat.Commands.DnsReport.Weekly;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What the DNS reports keep in documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<OpenReport>))]
[JsonSerializable(typeof(WeeklyState))]
[JsonSerializable(typeof(IReadOnlyList<WatchEntry>))]
[JsonSerializable(typeof(KeptWatch))]
internal sealed partial class DnsJson : JsonSerializerContext;

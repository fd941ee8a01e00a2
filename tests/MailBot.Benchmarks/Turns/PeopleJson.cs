using System.Text.Json.Serialization;
using MailBot.Terminal.Teams;

namespace MailBot.Benchmarks.Turns;

[JsonSerializable(typeof(IReadOnlyList<TeamsPerson>))]
internal sealed partial class PeopleJson : JsonSerializerContext;

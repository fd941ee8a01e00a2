using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>The facts of one distribution group to be created. In a draft anything may be missing or wrong.</summary>
/// <param name="Name">What people see in the address book, at most 64 characters.</param>
/// <param name="Address">As typed until the request is sent, then as it will be.</param>
/// <param name="Description">What it is for, at most 200 characters.</param>
/// <param name="Audience">Who may write to it; a required choice (the service's own default refuses the internet).</param>
/// <param name="Senders">Who may answer with its address.</param>
/// <param name="Mark">Given when the facts have been checked; tells this request's group from a stranger's.</param>
public sealed record GroupFacts(
    string? Name = null,
    string? Address = null,
    string? Description = null,
    Audience? Audience = null,
    GroupSenders Senders = GroupSenders.Members,
    string? Mark = null)
{
    public IReadOnlyList<PersonFact> Owners { get; init; } = [];

    public IReadOnlyList<PersonFact> Members { get; init; } = [];

    public string Encode() => JsonSerializer.Serialize(this, GroupJson.Default.GroupFacts);

    public static GroupFacts Decode(string payload) =>
        JsonSerializer.Deserialize(payload, GroupJson.Default.GroupFacts) ?? new GroupFacts();

    /// <summary>Who may send with the address, by the choice that was made.</summary>
    public IReadOnlyList<PersonFact> SendersNow() => Senders switch
    {
        GroupSenders.Nobody => [],
        GroupSenders.Owners => Owners,
        GroupSenders.Members => Members,
        _ => throw new InvalidOperationException($"Unknown choice {Senders}."),
    };
}

/// <summary>Who may write to a group.</summary>
public enum Audience
{
    /// <summary>The whole world, customers included.</summary>
    Everyone,

    /// <summary>Senders of the company only.</summary>
    Company,
}

/// <summary>Who may send with a group's address.</summary>
public enum GroupSenders
{
    Members,
    Owners,
    Nobody,
}

/// <summary>A person in the facts of a request.</summary>
/// <param name="Id">Directory id; null for a name that has not been settled (nobody bears it, or several).</param>
public sealed record PersonFact(string? Id, string Name);

/// <summary>The facts of « mise en place »: several groups in one request.</summary>
public sealed record SetUpFacts(IReadOnlyList<GroupFacts> Groups)
{
    public string Encode() => JsonSerializer.Serialize(this, GroupJson.Default.SetUpFacts);

    public static SetUpFacts Decode(string payload) =>
        JsonSerializer.Deserialize(payload, GroupJson.Default.SetUpFacts) ?? new SetUpFacts([]);
}

/// <summary>The facts of a change of members.</summary>
/// <param name="GroupId">The provider's id; null while it is not settled.</param>
/// <param name="GroupName">Display name, or what was typed.</param>
public sealed record MembersFacts(string? GroupId = null, string? GroupName = null, string? GroupAddress = null)
{
    public IReadOnlyList<PersonFact> Add { get; init; } = [];

    public IReadOnlyList<PersonFact> Remove { get; init; } = [];

    public string Encode() => JsonSerializer.Serialize(this, GroupJson.Default.MembersFacts);

    public static MembersFacts Decode(string payload) =>
        JsonSerializer.Deserialize(payload, GroupJson.Default.MembersFacts) ?? new MembersFacts();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GroupFacts))]
[JsonSerializable(typeof(SetUpFacts))]
[JsonSerializable(typeof(MembersFacts))]
[JsonSerializable(typeof(GroupStep))]
internal sealed partial class GroupJson : JsonSerializerContext;

using System.Text.Json;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>One step of a plan about groups.</summary>
/// <param name="Does">What it does.</param>
/// <param name="Group">The group's name, for people to read.</param>
/// <param name="Address">The group's address.</param>
/// <param name="GroupId">The provider's id, for a group that existed when the plan was made.</param>
/// <param name="Person">Whom it is about; null for the group itself.</param>
/// <param name="Creates">The facts of the group; only with <see cref="GroupAct.Create"/>.</param>
/// <param name="Replaces">The mark of an earlier group of this request that has to go first: it was dead.</param>
/// <param name="After">Index of the step that must be done first.</param>
public sealed record GroupStep(
    GroupAct Does,
    string Group,
    string Address,
    string? GroupId = null,
    PersonFact? Person = null,
    GroupFacts? Creates = null,
    string? Replaces = null,
    int? After = null)
{
    public string Encode() => JsonSerializer.Serialize(this, GroupJson.Default.GroupStep);

    public static GroupStep Decode(string step) => JsonSerializer.Deserialize(step, GroupJson.Default.GroupStep)
        ?? throw new JsonException("A stored step is empty.");
}

public enum GroupAct
{
    Create,
    AddMember,
    RemoveMember,
    LetSend,
}

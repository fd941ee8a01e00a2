namespace MailBot.Requests.Kinds.Groups;

/// <summary>The steps of a new group, in the order that survives failure: the group itself, each member, each sender.</summary>
internal static class GroupPlan
{
    /// <param name="first">Index that the group's own step will have.</param>
    public static IEnumerable<GroupStep> Of(GroupFacts facts, int first)
    {
        var step = new GroupStep(GroupAct.Create, facts.Name!, facts.Address!, Creates: facts);
        yield return step;
        foreach (var member in facts.Members) yield return ForPerson(step, GroupAct.AddMember, member, first);
        foreach (var sender in facts.SendersNow()) yield return ForPerson(step, GroupAct.LetSend, sender, first);
    }

    /// <summary>A group that is there already: its line says so, nothing is written.</summary>
    public static GroupStep Kept(GroupFacts facts, string groupId) =>
        new(GroupAct.Create, facts.Name!, facts.Address!, GroupId: groupId, Creates: facts);

    public static GroupStep ForPerson(GroupStep group, GroupAct act, PersonFact person, int after) =>
        new(act, group.Group, group.Address, Person: person, After: after);
}

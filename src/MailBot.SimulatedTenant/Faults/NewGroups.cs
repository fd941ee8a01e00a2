namespace MailBot.SimulatedTenant.Faults;

/// <summary>The knobs for groups yet to be created, counted down as they serve. Guarded by the desk that holds it.</summary>
internal sealed class NewGroups(IEnumerable<NewGroupKnob> knobs)
{
    private readonly List<NewGroupKnob> waiting = [.. knobs];

    public IReadOnlyList<NewGroupKnob> Remaining => [.. waiting];

    public void Add(NewGroupKnob knob) => waiting.Add(knob);

    public void Clear() => waiting.Clear();

    /// <summary>The knob that this new group falls under; null for an ordinary one.</summary>
    public NewGroupKnob? Take(string address)
    {
        var index = waiting.FindIndex(k => k.Concerns(address));
        if (index < 0)
            return null;
        var knob = waiting[index];
        if (knob.Times is not { } times)
            return knob;
        waiting.RemoveAt(index);
        if (times > 1)
            waiting.Insert(index, knob with { Times = times - 1 });
        return knob;
    }
}

using MailBot.Requests.Execution;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>The plan anew for a group that is dead: it goes, comes again under a new mark, and everybody comes back.</summary>
internal static class Recreation
{
    public static IReadOnlyList<RequestItem> Of(IReadOnlyList<RequestItem> items, int dead, IReadOnlyList<string> restores)
    {
        var step = GroupStep.Decode(items[dead].Step);
        var facts = step.Creates ?? throw new InvalidOperationException("A step that creates a group holds its facts.");
        var again = step with { Creates = facts with { Mark = Guid.NewGuid().ToString("N") }, Replaces = facts.Mark };
        var replanned = items.Select(item => item.Index == dead ? Planned(item) with { Step = again.Encode() } : HangsOn(item, dead) ? Planned(item) : item);
        var restored = restores.Select((text, i) => new RequestItem(items.Count + i, (GroupStep.Decode(text) with { After = dead }).Encode()));
        return [.. replanned, .. restored];
    }

    /// <summary>A line that failed stays failed: it would only fail again.</summary>
    private static bool HangsOn(RequestItem item, int dead) =>
        GroupStep.Decode(item.Step).After == dead && item.Outcome is ItemOutcome.Recorded or ItemOutcome.Proven or ItemOutcome.Written;

    private static RequestItem Planned(RequestItem item) => item with { Outcome = ItemOutcome.Planned, WasAlreadySo = false, Failure = null };
}

using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Kinds.CreateGroup;

/// <summary>
/// A new distribution group with its owners, members and senders. Not reversible: a group can't be brought back once it is deleted,
/// and messages may have passed by then.
/// </summary>
public sealed class CreateGroupKind(GroupChecks checks, GroupSteps steps, GroupReadings readings, GroupProofs proofs) : GroupKind(steps, readings, proofs)
{
    public const string KindName = "CreateGroup";

    public override string Name => KindName;

    public override bool MayBeWithdrawn => false;

    public override async Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken)
    {
        var found = await checks.CheckAsync(GroupFacts.Decode(payload), cancellationToken);
        if (found.Problems.Count > 0) return new Preparation.Blocked(found.Problems);
        var facts = found.Facts with { Mark = Guid.NewGuid().ToString("N") };
        return new Preparation.Ready(facts.Encode(), [.. GroupPlan.Of(facts, 0).Select(s => s.Encode())]) { Cautions = found.Cautions };
    }

    public override Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done) => null;
}

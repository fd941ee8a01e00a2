using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Kinds.SetUp;

/// <summary>« Mise en place »: the addresses that every company needs, in one request. A group that is there already is left as it is.</summary>
public sealed class SetUpKind(GroupChecks checks, GroupSteps steps, GroupReadings readings, GroupProofs proofs) : GroupKind(steps, readings, proofs)
{
    public const string KindName = "SetUp";

    public override string Name => KindName;

    public override bool MayBeWithdrawn => false;

    public override async Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken)
    {
        var problems = new List<RequestProblem>();
        var cautions = new List<RequestProblem>();
        var groups = new List<GroupFacts>();
        var plan = new List<GroupStep>();
        foreach (var facts in SetUpFacts.Decode(payload).Groups)
        {
            var found = await checks.CheckAsync(facts, cancellationToken);
            if (found.Problems.OfType<GroupProblem.GroupExists>().FirstOrDefault() is { } exists)
            {
                groups.Add(found.Facts);
                cautions.Add(exists);
                plan.Add(GroupPlan.Kept(found.Facts with { Name = exists.Group.DisplayName }, exists.Group.Id));
                continue;
            }

            var marked = found.Facts with { Mark = Guid.NewGuid().ToString("N") };
            groups.Add(marked);
            problems.AddRange(found.Problems.Select(p => new GroupProblem.OfGroup(facts.Address ?? facts.Name ?? "", p)));
            cautions.AddRange(found.Cautions);
            if (found.Problems.Count == 0) plan.AddRange(GroupPlan.Of(marked, plan.Count));
        }

        if (groups.Count == 0) problems.Add(new GroupProblem.NobodyNamed());
        else if (problems.Count == 0 && plan.All(step => step.GroupId is not null)) problems.Add(new GroupProblem.NothingToChange(plan[0].Group));
        return problems.Count > 0
            ? new Preparation.Blocked(problems)
            : new Preparation.Ready(new SetUpFacts(groups).Encode(), [.. plan.Select(s => s.Encode())]) { Cautions = cautions };
    }

    public override Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done) => null;
}

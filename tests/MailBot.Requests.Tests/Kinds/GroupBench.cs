using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Kinds;

/// <summary>Requests about groups, as the chat would make them.</summary>
internal static class GroupBench
{
    public static PersonFact Person(string id) => new(id, id);

    public static GroupFacts Devis(params string[] members) => new("Devis", "devis@", "Demandes de prix", Audience.Everyone)
    {
        Owners = [Person("julie")],
        Members = [.. members.Select(Person)],
    };

    public static MembersFacts Change(this RequestBench bench, string group, string[] add, string[] remove) =>
        new(bench.Mail.Recipient(group).Id, group) { Add = [.. add.Select(Person)], Remove = [.. remove.Select(Person)] };

    public static Task<Request> CreateAsync(this RequestBench bench, GroupFacts facts, CancellationToken cancellationToken) =>
        bench.ApprovedAsync(CreateGroupKind.KindName, facts.Encode(), "julie", cancellationToken);

    public static Task<Request> ChangeAsync(this RequestBench bench, MembersFacts facts, CancellationToken cancellationToken) =>
        bench.ApprovedAsync(ChangeMembersKind.KindName, facts.Encode(), "julie", cancellationToken);

    /// <summary>The executor, until this moment of its clock.</summary>
    public static async Task<Request> RunUntilAsync(this RequestBench bench, Request request, TimeSpan passed, CancellationToken cancellationToken)
    {
        var end = bench.Clock.GetUtcNow() + passed;
        while (true)
        {
            if (await bench.Executor.RunDueAsync(cancellationToken) > 0) continue;
            if (await bench.Work.NextDueAsync(cancellationToken) is not { } due || due > end) break;
            if (due > bench.Clock.GetUtcNow()) bench.Clock.SetUtcNow(due);
        }

        bench.Clock.SetUtcNow(end);
        return (await bench.Store.FindAsync(request.Id, cancellationToken))!;
    }

    public static IEnumerable<ItemOutcome> Outcomes(this Request request) => request.Items.Select(i => i.Outcome);
}

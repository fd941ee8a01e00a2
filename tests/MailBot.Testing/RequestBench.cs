using MailBot.Requests.Approvals;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Kinds.RemoveAlias;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Testing;

/// <summary>The whole heart on fakes: the locksmith's company, Hélène approves, Paul is her deputy.</summary>
public sealed class RequestBench
{
    private int commands;

    public RequestBench(bool singleApprover = false, IReadOnlyList<string>? approvers = null, IReadOnlyList<string>? deputies = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(1)));
        Mail = FakeMail.Locksmith();
        Work = new InMemoryWorkQueue(Clock);
        Store = new InMemoryRequestStore(Work);
        var guarded = new GuardedRequestStore(Store, new WorkSignal(), new WorkSignal());
        var checks = new AliasChecks(Mail, Mail);
        var steps = new AliasSteps(Mail, Mail);
        Groups = new FakeGroups(Mail, Clock);
        Trace = new FakeTrace(Clock);
        Probe = new FakeProbe(Mail, Groups, Trace, Clock);
        Kinds = new KindCatalogue([Owned = new OwnedKind(new AddAliasKind(checks, steps, Mail)), new RemoveAliasKind(checks, steps), .. GroupKinds(checks)]);
        Policy = new ApprovalPolicy(People(approvers ?? ["helene"]), People(deputies ?? ["paul"]), [], singleApprover);
        Deciders = new Deciders(Policy, Kinds, Substitutions = new Substitutions(Documents, Policy, Clock), Clock);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        Requests = new RequestService(guarded, Kinds, Deciders, new Deadlines(zone, 3), TimeSpan.FromMinutes(10), Clock);
        var options = new ExecutionOptions();
        Runner = new StepRunner(guarded, Work, Kinds, Deciders, options, Clock);
        Executor = new Executor(Work, guarded, Requests, Runner, options, Clock);
    }

    public FakeTimeProvider Clock { get; }

    public FakeMail Mail { get; }

    public FakeGroups Groups { get; }

    public FakeTrace Trace { get; }

    public FakeProbe Probe { get; }

    public FakeRoutes Routes { get; } = new();

    public InMemoryWorkQueue Work { get; }

    public InMemoryRequestStore Store { get; }

    public KindCatalogue Kinds { get; }

    /// <summary>The kind of every request here: its owners can be set.</summary>
    public OwnedKind Owned { get; }

    public ApprovalPolicy Policy { get; set; }

    public InMemoryDocuments Documents { get; } = new();

    public Substitutions Substitutions { get; }

    public Deciders Deciders { get; }

    public RequestService Requests { get; }

    public StepRunner Runner { get; }

    public Executor Executor { get; }

    /// <summary>The same company under another policy.</summary>
    public Deciders DecidersOf(ApprovalPolicy policy) => new(policy, Kinds, new Substitutions(Documents, policy, Clock), Clock);

    public Command Say(string person, string? id = null) =>
        new(id ?? $"msteams/c/{++commands}", Mail.Person(person), "text", "fr");

    /// <summary>A sent request for an alias.</summary>
    public async Task<Request> PendingAsync(string alias, string requester, string? target, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(alias, requester, target, cancellationToken);
        return ((CommandResult.Applied)await Requests.SendAsync(Say(requester), new RequestRef(draft.Id), cancellationToken)).Request;
    }

    public async Task<Request> DraftAsync(string? alias, string requester, string? target, CancellationToken cancellationToken)
    {
        var facts = new AliasFacts(alias, target ?? requester, target ?? requester);
        var content = new DraftContent(AddAliasKind.KindName, facts.Encode(), "pour le formulaire");
        return ((CommandResult.Applied)await Requests.DraftAsync(Say(requester), content, null, cancellationToken)).Request;
    }

    public async Task<Request> ApprovedAsync(string alias, string requester, CancellationToken cancellationToken)
    {
        var pending = await PendingAsync(alias, requester, null, cancellationToken);
        return ((CommandResult.Applied)await Requests.ApproveAsync(Say("helene"), new RequestRef(pending.Id), false, cancellationToken)).Request;
    }

    /// <summary>A request of any kind, sent and approved by Hélène.</summary>
    public async Task<Request> ApprovedAsync(string kind, string payload, string requester, CancellationToken cancellationToken)
    {
        var draft = ((CommandResult.Applied)await Requests.DraftAsync(Say(requester), new DraftContent(kind, payload, null), null, cancellationToken)).Request;
        var pending = ((CommandResult.Applied)await Requests.SendAsync(Say(requester), new RequestRef(draft.Id), cancellationToken)).Request;
        return ((CommandResult.Applied)await Requests.ApproveAsync(Say("helene"), new RequestRef(pending.Id), false, cancellationToken)).Request;
    }

    /// <summary>Runs the executor, moving the clock to the next due time, until the request has ended.</summary>
    public async Task<Request> RunToEndAsync(string id, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 200; round++)
        {
            await Executor.RunDueAsync(cancellationToken);
            var request = await Store.FindAsync(id, cancellationToken);
            if (request is null || Transitions.IsEnded(request.State)) return request ?? throw new InvalidOperationException("gone");
            if (await Work.NextDueAsync(cancellationToken) is { } due && due > Clock.GetUtcNow()) Clock.SetUtcNow(due);
        }

        throw new InvalidOperationException("The request does not end.");
    }

    private IRequestKind[] GroupKinds(AliasChecks addresses)
    {
        var people = new PeopleChecks(Mail, Mail);
        var checks = new GroupChecks(addresses, Mail, people);
        var steps = new GroupSteps(Groups);
        var readings = new GroupReadings(Groups, steps);
        var options = new ProofOptions();
        var probes = new ProbeRung(Probe, Trace, Mail, options, Clock);
        var proofs = new GroupProofs(new Ladder(Mail, Groups, Routes, probes), probes, Groups, options, Clock);
        var members = new MembersChecks(Groups, Mail, people);
        return
        [
            new CreateGroupKind(checks, steps, readings, proofs),
            new SetUpKind(checks, steps, readings, proofs),
            new ChangeMembersKind(members, Groups, Mail, steps, readings, proofs),
        ];
    }

    private List<Person> People(IReadOnlyList<string> ids) => [.. ids.Select(Mail.Person)];
}

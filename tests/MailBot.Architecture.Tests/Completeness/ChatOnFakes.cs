using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Delivery;
using MailBot.Chat.Turns;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;
using MailBot.Testing;
using MailBot.Wiring;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Architecture.Tests.Completeness;

/// <summary>The program's kinds and the chat's texts and cards, over the locksmith's company in memory.</summary>
internal sealed class ChatOnFakes
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 9, 12, 0, TimeSpan.FromHours(1));

    private readonly RequestBench bench = new();

    public ChatOnFakes()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPeople>(bench.Mail).AddSingleton<IDomains>(bench.Mail).AddSingleton<IRecipients>(bench.Mail).AddSingleton<IAliases>(bench.Mail);
        services.AddSingleton<IGroups>(bench.Groups).AddSingleton<IMailTrace>(bench.Trace).AddSingleton<IMailProbe>(bench.Probe).AddSingleton<IMailRoutes>(bench.Routes);
        services.AddSingleton<TimeProvider>(bench.Clock).AddSingleton(new ProofOptions());
        BotParts.AddKinds(services);
        var provider = services.BuildServiceProvider();
        Kinds = provider.GetRequiredService<KindCatalogue>();
        KindCards = [.. typeof(IKindCards).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IKindCards)) && !t.IsAbstract)
            .Select(t => (IKindCards)ActivatorUtilities.CreateInstance(provider, t))];
        Cards = new RequestCards(KindCards, bench.Requests, bench.Store, new CardSettings(Demonstration: false));
        Lists = new ListCards(Cards, new CardSettings(Demonstration: false));
        Results = new ResultTexts(bench.Requests, Cards, new Reachability(new EmptyBook(), new ClosedChats()));
    }

    /// <summary>Kinds whose cards are still being written.</summary>
    public static IReadOnlyList<string> Awaited { get; } = [];

    public KindCatalogue Kinds { get; }

    public IReadOnlyList<IKindCards> KindCards { get; }

    public RequestCards Cards { get; }

    public ListCards Lists { get; }

    public ResultTexts Results { get; }

    public Person Julie => bench.Mail.Person("julie");

    public Person Helene => bench.Mail.Person("helene");

    public static Viewer Viewer(Person person, string language) =>
        new(person, language, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), CardActions.Execute);

    public static Turn Turn(Person person, string language) => new(
        "msteams/c/1", Viewer(person, language), new ConversationAddress("https://example.org/", "c", "{}"), true, new Said.Text("oui"), new ChatMemory());

    /// <summary>One request in this state, as the heart would keep it.</summary>
    public Request Request(string kind, RequestState state) => new()
    {
        Id = "r1",
        Version = 3,
        Number = state == RequestState.Draft ? null : 1,
        Kind = kind,
        State = state,
        Requester = Julie.Key,
        RequesterName = Julie.DisplayName,
        Language = "fr",
        Payload = Sample(kind).Payload,
        PayloadVersion = 1,
        Reason = "pour le formulaire",
        CreatedAt = Now,
        SentAt = Now,
        Deadline = Now.AddDays(3),
        Decision = state is RequestState.Draft or RequestState.Pending or RequestState.Expired ? null : new MailBot.Requests.Approvals.Decision(Helene.Key, Helene.DisplayName, Now, ApprovalBasis.Approver),
        FinishedAt = Transitions.IsEnded(state) ? Now : null,
        Items = [Item(kind) with { Outcome = state == RequestState.Done ? ItemOutcome.Recorded : ItemOutcome.Planned }],
    };

    public static RequestItem Item(string kind) => new(0, Sample(kind).Step);

    /// <summary>Facts and a step of each kind. A new kind adds its own here.</summary>
    private static (string Payload, string Step) Sample(string kind)
    {
        var julie = new AliasRecipient("r-julie", "Julie Martin", "julie@serrurerie.example", RecipientType.UserMailbox);
        return kind switch
        {
            "AddAlias" or "RemoveAlias" => (
                new AliasFacts("devis@serrurerie.example", "julie", "Julie Martin", julie).Encode(),
                new AliasStep("devis@serrurerie.example", julie).Encode()),
            "CreateGroup" => (Group.Encode(), new GroupStep(GroupAct.Create, "Devis", "devis@serrurerie.example", Creates: Group).Encode()),
            "SetUp" => (new SetUpFacts([Group]).Encode(), new GroupStep(GroupAct.Create, "Devis", "devis@serrurerie.example", Creates: Group).Encode()),
            "ChangeMembers" => (
                new MembersFacts("g-devis", "Devis", "devis@serrurerie.example") { Add = Group.Members }.Encode(),
                new GroupStep(GroupAct.AddMember, "Devis", "devis@serrurerie.example", "g-devis", new PersonFact("karim", "Karim Benali")).Encode()),
            _ => throw new InvalidOperationException($"There is no sample of the kind {kind}."),
        };
    }

    private static GroupFacts Group => new("Devis", "devis@serrurerie.example", "demandes des clients", Audience.Everyone, Mark: "m1")
    {
        Owners = [new PersonFact("julie", "Julie Martin")],
        Members = [new PersonFact("julie", "Julie Martin"), new PersonFact("karim", "Karim Benali")],
    };

    private sealed class ClosedChats : IPersonalChats
    {
        public Uri? Invitation => null;

        public Task<Opening> OpenAsync(Person person, ConversationAddress beside, CancellationToken cancellationToken) => Task.FromResult<Opening>(new Opening.NotHere());
    }

    private sealed class EmptyBook : IConversationBook
    {
        public Task SaveAsync(PersonKey person, ConversationAddress conversation, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<ConversationAddress?> FindAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult<ConversationAddress?>(null);
    }
}

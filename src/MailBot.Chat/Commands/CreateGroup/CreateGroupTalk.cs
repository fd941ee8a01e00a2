using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.CreateGroup;

/// <summary>A new group, from one sentence or one form: « crée l'adresse devis@ pour Julie et Karim ».</summary>
internal sealed class CreateGroupTalk(PeopleNames names, Companies companies, GroupOffers offers) : IKindTalk
{
    private const int Owners = 0;
    private const int Members = 1;

    public string Kind => CreateGroupKind.KindName;

    public async Task<Wording> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var same = SameGroup(said);
        var named = same is null ? await names.AddedAsync(turn, said, cancellationToken) : NamedPeople.None;
        var name = same?.DisplayName ?? said.GroupName;
        var address = same?.PrimaryAddress.ToString() ?? TypedAddress.Of(said.Address) ?? (name is { Length: > 0 } ? GroupNaming.AddressOf(name) : null);
        var facts = new GroupFacts(name is { Length: > 0 } ? GroupNaming.NameOfTyped(name) : GroupNaming.NameOf(address), address, Audience: GroupNaming.AudienceOf(address))
        {
            Owners = [PeopleNames.Fact(turn.Person)],
            Members = named.People,
        };
        var several = named.People.Count > 1 && said.GroupName is null && !SaysGroup(said.Text);
        return new Wording(facts.Encode(), [.. several ? [Why(turn)] : Array.Empty<Reply>(), .. named.Questions]);
    }

    public async Task<Wording> FillAsync(Turn turn, string payload, CardClick form, CancellationToken cancellationToken)
    {
        var before = GroupFacts.Decode(payload);
        var owners = await names.ReadAsync(turn, form.Input(CardVerbs.Owners), before.Owners, cancellationToken);
        var members = await names.ReadAsync(turn, form.Input(CardVerbs.Members), before.Members, cancellationToken);
        var address = Filled(form, CardVerbs.Address);
        var facts = before with
        {
            Name = Filled(form, CardVerbs.Name) ?? GroupNaming.NameOf(address),
            Address = address,
            Description = Filled(form, CardVerbs.Description),
            Audience = Enum.TryParse<Audience>(form.Input(CardVerbs.Audience), out var audience) ? audience : before.Audience ?? GroupNaming.AudienceOf(address),
            Senders = Enum.TryParse<GroupSenders>(form.Input(CardVerbs.Senders), out var senders) ? senders : before.Senders,
            Owners = owners.People,
            Members = members.People,
        };
        return new Wording(facts.Encode(), [.. owners.Questions, .. members.Questions]);
    }

    public async Task<Wording> CorrectAsync(Turn turn, string payload, Understanding said, CancellationToken cancellationToken)
    {
        var facts = GroupFacts.Decode(payload);
        var added = await names.AddedAsync(turn, said, cancellationToken);
        var removed = await names.RemovedAsync(turn, said, cancellationToken);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        var lists = new PeopleLists(facts.Owners, facts.Members);
        lists.Drop(DroppedName.Read(said.Text, People(facts)));
        if (added.People.Count == 0 || !lists.Replace(removed.People, added.People))
        {
            lists.Remove(Members, removed.People);
            lists.Add(Members, lists.Settle(added.People, new PeopleFinder(company), guess: said.Command == ChatCommand.Correction));
        }

        var address = TypedAddress.Of(said.Address) ?? facts.Address;
        var corrected = facts with
        {
            Address = address,
            Name = said.GroupName is { Length: > 0 } name ? GroupNaming.NameOfTyped(name) : Renamed(facts, address),
            Audience = AudienceWords.Read(said.Text) ?? facts.Audience ?? GroupNaming.AudienceOf(address),
            Owners = lists[Owners],
            Members = lists[Members],
        };
        var encoded = corrected.Encode();
        return new Wording(encoded == facts.Encode() ? null : encoded, [.. added.Questions, .. removed.Questions]);
    }

    public bool Means(string payload, string words) => AudienceWords.Read(words) is not null || DroppedName.Read(words, People(GroupFacts.Decode(payload))) is not null;

    public string Renew(string payload) => (GroupFacts.Decode(payload) with { Mark = null }).Encode();

    public IEnumerable<Reply> Offers(Turn turn, Request draft, IReadOnlyList<RequestProblem> problems) =>
        offers.For(turn, GroupFacts.Decode(draft.Payload).Members, problems);

    /// <summary>« crée un groupe pour l'équipe dépannage » where that group exists: it is the one meant, not a member.</summary>
    private static MailRecipient? SameGroup(Understanding said)
    {
        if (said.Address is not null || said.GroupName is { Length: > 0 }) return null;
        if (said.Target is Target.Group group) return group.Recipient;
        return said.Added is { Found: [Named.Group only], Ambiguous: [], Unknown: [] } ? only.Value : null;
    }

    private static IEnumerable<PersonFact> People(GroupFacts facts) => facts.Owners.Concat(facts.Members);

    /// <summary>A name that came from the address goes with it; one that somebody gave stays.</summary>
    private static string? Renamed(GroupFacts facts, string? address) =>
        facts.Name is null || facts.Name == GroupNaming.NameOf(facts.Address) ? GroupNaming.NameOf(address) : facts.Name;

    private static Reply.Words Why(Turn turn) => new(TextCatalogue.Replies.Say(turn.Language, "Entry.Several"));

    /// <summary>Who asks for a group by name needs no explanation why it is one.</summary>
    private static bool SaysGroup(string words) => NameEntry.WordsOf(words).Any(word => word is "groupe" or "group" or "liste" or "list");

    private static string? Filled(CardClick form, string field) => form.Input(field) is { Length: > 0 } typed ? typed : null;
}

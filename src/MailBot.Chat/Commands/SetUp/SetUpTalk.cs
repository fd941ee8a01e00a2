using System.Globalization;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.SetUp;

/// <summary>« mise en place »: contact, compta and donnees in one card. What is a group already is left as it is.</summary>
internal sealed class SetUpTalk(PeopleNames names, Companies companies, IRecipients recipients) : IKindTalk
{
    public string Kind => SetUpKind.KindName;

    public async Task<Wording> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var named = await names.AddedAsync(turn, said, cancellationToken);
        var (company, complete) = await companies.ReadAsync(cancellationToken);
        if (company.Domains.FirstOrDefault(d => d.IsDefault) is not { } domain || !complete) return new Wording(null, new Reply.Words(Say(turn, "Directory.Down")));
        var groups = new List<GroupFacts>();
        var replies = new List<Reply>();
        foreach (var local in SetUpPurposes.LocalParts)
        {
            var address = EmailAddress.TryParse($"{local}@{domain.Name}") ?? throw new InvalidOperationException($"{domain.Name} is no domain.");
            var holder = await recipients.FindByAddressAsync(address, cancellationToken);
            if (holder is not (Reading<MailRecipient>.Found or Reading<MailRecipient>.Missing)) return new Wording(null, new Reply.Words(Say(turn, "Directory.Down")));
            var known = (holder as Reading<MailRecipient>.Found)?.Value;
            if (known is null) groups.Add(New(turn, company, address, named.People));
            else if (known is { Type: RecipientType.DistributionGroup, SoftDeleted: false }) groups.Add(There(turn, address, known));
            else replies.Add(new Reply.Words(Say(turn, "SetUp.LeftOut", address, known.DisplayName)));
        }

        return groups.Exists(g => g.Owners.Count > 0)
            ? new Wording(new SetUpFacts(groups).Encode(), [.. replies, .. named.Questions])
            : new Wording(null, [.. replies, new Reply.Words(Say(turn, "SetUp.AllThere", string.Join(", ", groups.Select(g => g.Address))))]);
    }

    public async Task<Wording> FillAsync(Turn turn, string payload, CardClick form, CancellationToken cancellationToken)
    {
        var groups = SetUpFacts.Decode(payload).Groups.ToArray();
        var questions = new List<Reply>();
        for (var i = 0; i < groups.Length; i++)
        {
            if (!form.Inputs.ContainsKey(OwnersField(i)) && !form.Inputs.ContainsKey(MembersField(i))) continue;
            var owners = await names.ReadAsync(turn, form.Input(OwnersField(i)), groups[i].Owners, cancellationToken);
            var members = await names.ReadAsync(turn, form.Input(MembersField(i)), groups[i].Members, cancellationToken);
            groups[i] = groups[i] with { Owners = owners.People, Members = members.People };
            questions.AddRange([.. owners.Questions, .. members.Questions]);
        }

        return new Wording(new SetUpFacts(groups).Encode(), questions);
    }

    /// <summary>People said now are meant for all of them.</summary>
    public async Task<Wording> CorrectAsync(Turn turn, string payload, Understanding said, CancellationToken cancellationToken)
    {
        var groups = SetUpFacts.Decode(payload).Groups.ToArray();
        var added = await names.AddedAsync(turn, said, cancellationToken);
        var removed = await names.RemovedAsync(turn, said, cancellationToken);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i].Owners.Count == 0) continue;
            var lists = new PeopleLists(groups[i].Owners, groups[i].Members);
            lists.Drop(DroppedName.Read(said.Text, groups[i].Owners.Concat(groups[i].Members)));
            if (added.People.Count == 0 || !lists.Replace(removed.People, added.People))
            {
                lists.Remove(1, removed.People);
                lists.Add(1, lists.Settle(added.People, new PeopleFinder(company), guess: said.Command == ChatCommand.Correction));
            }

            groups[i] = groups[i] with { Owners = lists[0], Members = lists[1] };
        }

        var encoded = new SetUpFacts(groups).Encode();
        return new Wording(encoded == payload ? null : encoded, [.. added.Questions, .. removed.Questions]);
    }

    public string Renew(string payload) => new SetUpFacts([.. SetUpFacts.Decode(payload).Groups.Select(g => g with { Mark = null })]).Encode();

    public IEnumerable<Reply> Offers(Turn turn, Request draft, IReadOnlyList<RequestProblem> problems) => [];

    public bool Means(string payload, string words) =>
        DroppedName.Read(words, SetUpFacts.Decode(payload).Groups.SelectMany(g => g.Owners.Concat(g.Members))) is not null;

    public static string OwnersField(int group) => string.Create(CultureInfo.InvariantCulture, $"{CardVerbs.Owners}{group + 1}");

    public static string MembersField(int group) => string.Create(CultureInfo.InvariantCulture, $"{CardVerbs.Members}{group + 1}");

    /// <summary>A name that another address bears is made its own: names are unique in the company.</summary>
    private static GroupFacts New(Turn turn, CompanyView company, EmailAddress address, IReadOnlyList<PersonFact> members)
    {
        var name = GroupNaming.NameOf(address.ToString())!;
        var taken = company.Groups.Any(g => string.Equals(g.DisplayName, name, StringComparison.OrdinalIgnoreCase));
        return new GroupFacts(taken ? Say(turn, "SetUp.OtherName", name) : name, address.ToString(), SetUpPurposes.Of(address.LocalPart, turn.Language), Audience.Everyone)
        {
            Owners = [PeopleNames.Fact(turn.Person)],
            Members = members,
        };
    }

    /// <summary>Nobody is named where nothing is to be created.</summary>
    private static GroupFacts There(Turn turn, EmailAddress address, MailRecipient group) =>
        new(group.DisplayName, address.ToString(), SetUpPurposes.Of(address.LocalPart, turn.Language), Audience.Everyone);

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.ChangeMembers;

/// <summary>« dans dépannage ajoute Luc et Sarah, enlève Marc »: one group, people in and people out.</summary>
internal sealed class ChangeMembersTalk(PeopleNames names, GroupTargets groups, Companies companies) : IKindTalk
{
    private const int Added = 0;
    private const int Removed = 1;

    public string Kind => ChangeMembersKind.KindName;

    public async Task<Wording> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var (facts, question) = await groups.ApplyAsync(turn, new MembersFacts(), said.Group, cancellationToken);
        var added = await names.AddedAsync(turn, said, cancellationToken);
        var removed = await names.RemovedAsync(turn, said, cancellationToken);
        return new Wording((facts with { Add = added.People, Remove = removed.People }).Encode(), Questions(question, added, removed));
    }

    public async Task<Wording> FillAsync(Turn turn, string payload, CardClick form, CancellationToken cancellationToken)
    {
        var before = MembersFacts.Decode(payload);
        var (facts, question) = await groups.ReadAsync(turn, before, form.Input(CardVerbs.Group), cancellationToken);
        var added = await names.ReadAsync(turn, form.Input(CardVerbs.Add), before.Add, cancellationToken);
        var removed = await names.ReadAsync(turn, form.Input(CardVerbs.Remove), before.Remove, cancellationToken);
        return new Wording((facts with { Add = added.People, Remove = removed.People }).Encode(), Questions(question, added, removed));
    }

    public async Task<Wording> CorrectAsync(Turn turn, string payload, Understanding said, CancellationToken cancellationToken)
    {
        var before = MembersFacts.Decode(payload);
        var (facts, question) = await groups.ApplyAsync(turn, before, said.Group ?? said.Target as Target.Group, cancellationToken);
        var added = said.Target is Target.Group ? NamedPeople.None : await names.AddedAsync(turn, said, cancellationToken);
        var removed = await names.RemovedAsync(turn, said, cancellationToken);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        var lists = new PeopleLists(facts.Add, facts.Remove);
        lists.Drop(DroppedName.Read(said.Text, facts.Add.Concat(facts.Remove)));
        Correct(lists, added.People, removed.People, new PeopleFinder(company), more: said.Command == ChatCommand.ChangeMembers);
        var encoded = (facts with { Add = lists[Added], Remove = lists[Removed] }).Encode();
        return new Wording(encoded == before.Encode() ? null : encoded, Questions(question, added, removed));
    }

    public string Renew(string payload) => payload;

    public bool Means(string payload, string words) => MembersFacts.Decode(payload) is var facts && DroppedName.Read(words, facts.Add.Concat(facts.Remove)) is not null;

    public IEnumerable<Reply> Offers(Turn turn, Request draft, IReadOnlyList<RequestProblem> problems) => [];

    /// <param name="more">« ajoute aussi Luc »: one more. Otherwise (« non, pas Marc ») whoever is in the draft is left alone, and who isn't leaves too.</param>
    private static void Correct(PeopleLists lists, IReadOnlyList<PersonFact> added, IReadOnlyList<PersonFact> removed, PeopleFinder finder, bool more)
    {
        if (more)
        {
            lists.Add(Removed, lists.Settle(removed, finder, guess: false));
            lists.Add(Added, lists.Settle(added, finder, guess: false));
            return;
        }

        if (added.Count > 0 && lists.Replace(removed, added)) return;
        var leaving = removed.Where(p => !lists[Added].Contains(p) && !lists[Removed].Contains(p)).ToList();
        lists.Remove(Added, removed);
        lists.Remove(Removed, removed);
        lists.Add(Removed, leaving);
        lists.Add(Added, lists.Settle(added, finder, guess: true));
    }

    private static IReadOnlyList<Reply> Questions(Reply? question, NamedPeople added, NamedPeople removed) =>
        [.. question is null ? Array.Empty<Reply>() : [question], .. added.Questions, .. removed.Questions];
}

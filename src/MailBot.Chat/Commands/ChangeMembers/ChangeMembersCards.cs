using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.ChangeMembers;

/// <summary>A change of members is shown as a difference, and told person by person.</summary>
internal sealed class ChangeMembersCards(MembersPreviews previews) : IKindCards
{
    public string Kind => ChangeMembersKind.KindName;

    public string Subject(Request request, string language) => About(request, language, "Subject");

    public string Title(Request request, string language) => About(request, language, "Title");

    public string Asked(Request request, string language)
    {
        var facts = MembersFacts.Decode(request.Payload);
        return Say(language, $"{Kind}.Asked", request.RequesterName, facts.GroupName, Difference(facts));
    }

    public IEnumerable<AdaptiveElement> Facts(Request request, string language)
    {
        var facts = MembersFacts.Decode(request.Payload);
        if (facts.GroupAddress is { } address) yield return Blocks.Fact(Say(language, "Members.Address"), address);
        // Once something was done each person has a line of their own.
        if (request.Items.Any(i => i.Outcome != ItemOutcome.Planned)) yield break;
        foreach (var person in facts.Add) yield return Blocks.Plain(Signed(person, adds: true));
        foreach (var person in facts.Remove) yield return Blocks.Plain(Signed(person, adds: false));
    }

    public Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AdaptiveElement>>([Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect", MembersFacts.Decode(request.Payload).GroupAddress))]);

    public async Task<IReadOnlyList<AdaptiveElement>> PreviewAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var facts = MembersFacts.Decode(request.Payload);
        if (await previews.ComputeAsync(facts, cancellationToken) is not Reading<MembersPreview>.Found { Value: var preview })
        {
            return [Blocks.Notice(Say(language, "Alias.NoPreview"), AdaptiveContainerStyle.Warning)];
        }

        if (preview.ChangesNothing) return [Blocks.Notice(Say(language, $"{Kind}.ChangesNothing"), AdaptiveContainerStyle.Warning)];
        return
        [
            Blocks.Fact(Say(language, "Members.Count"), Say(language, "Alias.Counts", preview.Before, preview.After)),
            .. preview.Lines.Where(l => l.State != MemberState.WillChange).Select(l => Blocks.Notice(ProblemTexts.Say(Flag(l), language), AdaptiveContainerStyle.Warning)),
            Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect", facts.GroupAddress)),
        ];
    }

    public IReadOnlyList<AdaptiveElement> Form(Request draft, IReadOnlyList<RequestProblem> problems, string language)
    {
        var facts = MembersFacts.Decode(draft.Payload);
        return
        [
            Fields.Required(CardVerbs.Group, facts.GroupName, "Members.Form.Group", language),
            .. GroupFields.Errors(problems, GroupProblem.GroupField, language),
            Fields.Names(CardVerbs.Add, facts.Add.Select(p => p.Name), "Members.Form.Add", language, required: false),
            .. GroupFields.Errors(problems, GroupProblem.AddField, language),
            Fields.Names(CardVerbs.Remove, facts.Remove.Select(p => p.Name), "Members.Form.Remove", language, required: false),
            .. GroupFields.Errors(problems, GroupProblem.RemoveField, language),
        ];
    }

    public string Item(RequestItem item, string language)
    {
        var step = GroupStep.Decode(item.Step);
        var key = item.Outcome == ItemOutcome.Failed ? "Failed" : item.WasAlreadySo ? "AlreadySo" : item.Outcome.ToString();
        var line = Say(language, $"{Kind}.Item.{key}", Signed(step.Person ?? new PersonFact(null, step.Group), step.Does != GroupAct.RemoveMember));
        return item.Failure is null ? line : $"{line} {FailureTexts.Say(item.Failure, language)}";
    }

    private string About(Request request, string language, string key)
    {
        var facts = MembersFacts.Decode(request.Payload);
        return Say(language, $"{Kind}.{key}", facts.GroupName ?? "…", Difference(facts));
    }

    /// <summary>« +2 −1 ».</summary>
    private static string Difference(MembersFacts facts) => string.Join(' ', new[]
    {
        facts.Add.Count > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+{facts.Add.Count}") : null,
        facts.Remove.Count > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"−{facts.Remove.Count}") : null,
    }.OfType<string>().DefaultIfEmpty("…"));

    private static string Signed(PersonFact person, bool adds) => adds ? $"+ {person.Name}" : $"− {person.Name}";

    private static GroupProblem Flag(MemberLine line) => line switch
    {
        { State: MemberState.NoMailbox } => new GroupProblem.PersonHasNoMailbox(line.Person.Name, GroupProblem.AddField),
        { Adds: true } => new GroupProblem.AlreadyMember(line.Person.Name),
        _ => new GroupProblem.NotMember(line.Person.Name),
    };

    private static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}

using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.SetUp;

/// <summary>Several new groups in one card, one approval and one result line each.</summary>
internal sealed class SetUpCards(GroupPreviews previews) : IKindCards
{
    public string Kind => SetUpKind.KindName;

    public string Subject(Request request, string language) => Say(language, $"{Kind}.Subject", Addresses(request));

    public string Title(Request request, string language) => Say(language, $"{Kind}.Title", Addresses(request));

    public string Asked(Request request, string language) => Say(language, $"{Kind}.Asked", request.RequesterName, Addresses(request));

    public IEnumerable<AdaptiveElement> Facts(Request request, string language)
    {
        foreach (var group in Groups(request))
        {
            yield return Blocks.Lead(Heading(group));
            if (IsThere(group))
            {
                yield return Blocks.Small(Say(language, "SetUp.LeftAsIs"));
                continue;
            }

            yield return Blocks.Fact(Say(language, "Group.Owners"), GroupFactLines.Names(group.Owners));
            yield return Blocks.Fact(Say(language, "Group.MembersAre", group.Members.Count), GroupFactLines.Names(group.Members));
        }
    }

    public Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AdaptiveElement>>([Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect")), .. Foretold(request, ownCard: true, language)]);

    public async Task<IReadOnlyList<AdaptiveElement>> PreviewAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var lines = new List<AdaptiveElement>();
        foreach (var group in Groups(request).Where(g => !IsThere(g)))
        {
            if (await previews.ComputeAsync(group, cancellationToken) is not Reading<GroupPreview>.Found { Value: var preview })
            {
                return [Blocks.Notice(Say(language, "Alias.NoPreview"), AdaptiveContainerStyle.Warning)];
            }

            lines.Add(preview.Holder is { } holder
                ? Blocks.Notice(Say(language, $"{Kind}.ChangesNothing", group.Address, holder.DisplayName), AdaptiveContainerStyle.Warning)
                : Blocks.Fact(Say(language, "Group.Address"), Say(language, "Group.AddressFree", group.Address)));
            lines.AddRange(preview.WithoutMailbox.Select(name =>
                Blocks.Notice(ProblemTexts.Say(new GroupProblem.PersonHasNoMailbox(name, GroupProblem.MembersField), language), AdaptiveContainerStyle.Warning)));
        }

        return [.. lines, Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect")), .. Foretold(request, ownCard: false, language)];
    }

    public IReadOnlyList<AdaptiveElement> Form(Request draft, IReadOnlyList<RequestProblem> problems, string language) =>
        [.. Groups(draft).SelectMany((group, i) => OneForm(group, i, problems, language))];

    /// <summary>What is there already is no caution here: its own line says it.</summary>
    public string? Caution(RequestProblem caution, string language) => caution is GroupProblem.GroupExists ? null : ProblemTexts.Say(caution, language);

    public string Item(RequestItem item, string language) => GroupItemTexts.Line(Kind, item, proving: false, language);

    public IEnumerable<string> Result(Request request, string language) =>
        GroupItemTexts.Lines(Kind, request.Items, request.State == RequestState.Verifying, language);

    private static IEnumerable<AdaptiveElement> OneForm(GroupFacts group, int index, IReadOnlyList<RequestProblem> problems, string language)
    {
        var own = problems.OfType<GroupProblem.OfGroup>().Where(p => p.Group == group.Address).Select(p => p.Problem).ToList();
        yield return Blocks.Lead(Heading(group));
        if (IsThere(group) && own.Count == 0)
        {
            yield return Blocks.Small(Say(language, "SetUp.LeftAsIs"));
            yield break;
        }

        foreach (var problem in own.Where(p => p.Field is not (GroupProblem.OwnersField or GroupProblem.MembersField))) yield return Blocks.FieldError(ProblemTexts.Say(problem, language));
        yield return Fields.Names(SetUpTalk.OwnersField(index), group.Owners.Select(p => p.Name), "Group.Form.Owners", language, required: true);
        foreach (var error in GroupFields.Errors(own, GroupProblem.OwnersField, language)) yield return error;
        yield return Fields.Names(SetUpTalk.MembersField(index), group.Members.Select(p => p.Name), "Group.Form.Members", language, required: true);
        foreach (var error in GroupFields.Errors(own, GroupProblem.MembersField, language)) yield return error;
    }

    private static IEnumerable<AdaptiveElement> Foretold(Request request, bool ownCard, string language) =>
        Groups(request).FirstOrDefault(g => !IsThere(g)) is { } created ? GroupFactLines.Foretold(request, created, ownCard, language) : [];

    private static IReadOnlyList<GroupFacts> Groups(Request request) => SetUpFacts.Decode(request.Payload).Groups;

    /// <summary>Nobody is named where nothing will be created.</summary>
    private static bool IsThere(GroupFacts group) => group.Owners.Count == 0 && group.Members.Count == 0;

    private static string Heading(GroupFacts group) => $"{group.Address} · {group.Description}";

    private static string Addresses(Request request) => string.Join(", ", Groups(request).Select(g => g.Address));

    private static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}

using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.CreateGroup;

/// <summary>A new distribution group: what it will be, who receives, who may write, and what is known once it is there.</summary>
internal sealed class CreateGroupCards(GroupPreviews previews) : IKindCards
{
    public string Kind => CreateGroupKind.KindName;

    public string Subject(Request request, string language) =>
        GroupFacts.Decode(request.Payload) is { Name: null, Address: null } ? Say(language, "Group.New") : About(request, language, "Subject");

    public string Title(Request request, string language) => About(request, language, "Title");

    public string Asked(Request request, string language)
    {
        var facts = GroupFacts.Decode(request.Payload);
        return Say(language, $"{Kind}.Asked", request.RequesterName, facts.Name, facts.Address);
    }

    public IEnumerable<AdaptiveElement> Facts(Request request, string language) => GroupFactLines.Of(GroupFacts.Decode(request.Payload), language);

    public Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var facts = GroupFacts.Decode(request.Payload);
        return Task.FromResult<IReadOnlyList<AdaptiveElement>>([Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect", facts.Address)), .. GroupFactLines.Foretold(request, facts, ownCard: true, language)]);
    }

    public async Task<IReadOnlyList<AdaptiveElement>> PreviewAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var facts = GroupFacts.Decode(request.Payload);
        if (await previews.ComputeAsync(facts, cancellationToken) is not Reading<GroupPreview>.Found { Value: var preview })
        {
            return [Blocks.Notice(Say(language, "Alias.NoPreview"), AdaptiveContainerStyle.Warning)];
        }

        return
        [
            preview.Holder is { } holder
                ? Blocks.Notice(Say(language, $"{Kind}.ChangesNothing", facts.Address, holder.DisplayName), AdaptiveContainerStyle.Warning)
                : Blocks.Fact(Say(language, "Group.Address"), Say(language, "Group.AddressFree", facts.Address)),
            .. preview.WithoutMailbox.Select(name => Blocks.Notice(ProblemTexts.Say(new GroupProblem.PersonHasNoMailbox(name, GroupProblem.MembersField), language), AdaptiveContainerStyle.Warning)),
            Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{Kind}.Effect", facts.Address)),
            .. GroupFactLines.Foretold(request, facts, ownCard: false, language),
        ];
    }

    public IReadOnlyList<AdaptiveElement> Form(Request draft, IReadOnlyList<RequestProblem> problems, string language) =>
        [.. GroupFields.Of(GroupFacts.Decode(draft.Payload), problems, language)];

    public string Item(RequestItem item, string language) => GroupItemTexts.Line(Kind, item, proving: false, language);

    public IEnumerable<string> Result(Request request, string language) =>
        GroupItemTexts.Lines(Kind, request.Items, request.State == RequestState.Verifying, language);

    private string About(Request request, string language, string key)
    {
        var facts = GroupFacts.Decode(request.Payload);
        return Say(language, $"{Kind}.{key}", facts.Name ?? "…", facts.Address ?? "…");
    }

    private static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}

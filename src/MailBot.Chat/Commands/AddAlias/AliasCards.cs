using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.AddAlias;

/// <summary>What the two alias kinds add to the cards; the words differ by kind, the facts are the same.</summary>
internal abstract class AliasCards(string kind, bool add, AliasPreviews previews) : IKindCards
{
    public string Kind => kind;

    public string Subject(Request request, string language) => About(request, language, "Subject");

    public string Title(Request request, string language) => About(request, language, "Title");

    public string Asked(Request request, string language)
    {
        var facts = AliasFacts.Decode(request.Payload);
        return Say(language, $"{kind}.Asked", request.RequesterName, facts.Address, facts.TargetName);
    }

    public IEnumerable<AdaptiveElement> Facts(Request request, string language)
    {
        var facts = AliasFacts.Decode(request.Payload);
        var group = facts.Recipient?.Type is RecipientType.DistributionGroup or RecipientType.SecurityGroup;
        yield return Blocks.Fact(Say(language, group ? "Alias.Group" : "Alias.Mailbox"), Named(facts));
    }

    public abstract Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken);

    public async Task<IReadOnlyList<AdaptiveElement>> PreviewAsync(Request request, string language, CancellationToken cancellationToken)
    {
        if (await previews.ComputeAsync(AliasFacts.Decode(request.Payload), add, cancellationToken) is not Reading<AliasPreview>.Found { Value: var preview })
        {
            return [Blocks.Notice(Say(language, "Alias.NoPreview"), AdaptiveContainerStyle.Warning)];
        }

        if (preview.ChangesNothing) return [Blocks.Notice(Say(language, $"{kind}.ChangesNothing"), AdaptiveContainerStyle.Warning)];
        return
        [
            Blocks.Fact(Say(language, "Alias.Preview"), Say(language, "Alias.Counts", preview.Before.Count, preview.After.Count)),
            Blocks.Small(string.Join(", ", preview.After.Select(a => a.ToString()))),
            Blocks.Fact(Say(language, "Alias.Effect"), Say(language, $"{kind}.Effect", preview.Address, preview.Recipient.DisplayName)),
        ];
    }

    public IReadOnlyList<AdaptiveElement> Form(Request draft, IReadOnlyList<RequestProblem> problems, string language)
    {
        var facts = AliasFacts.Decode(draft.Payload);
        return
        [
            Fields.Required(CardVerbs.Address, facts.Address, "Alias.Form.Address", language, AdaptiveTextInputStyle.Email),
            .. Errors(problems, AliasProblem.AddressField, language),
            Fields.Required(CardVerbs.Target, facts.TargetName, "Alias.Form.Target", language),
            .. Errors(problems, AliasProblem.TargetField, language),
        ];
    }

    public string Item(RequestItem item, string language)
    {
        var step = AliasStep.Decode(item.Step);
        var key = item.Outcome == ItemOutcome.Failed ? "Failed" : item.WasAlreadySo ? "AlreadySo" : item.Outcome.ToString();
        var line = Say(language, $"{kind}.Item.{key}", step.Address, step.Recipient.Name);
        return item.Failure is null ? line : $"{line} {FailureTexts.Say(item.Failure, language)}";
    }

    protected AliasPreviews Previews => previews;

    protected static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);

    private string About(Request request, string language, string key)
    {
        var facts = AliasFacts.Decode(request.Payload);
        return Say(language, $"{kind}.{key}", facts.Address ?? "…", facts.TargetName ?? "…");
    }

    private static string Named(AliasFacts facts) =>
        facts.Recipient is { } recipient ? $"{recipient.Name} ({recipient.PrimaryAddress})" : facts.TargetName ?? "…";

    private static IEnumerable<AdaptiveElement> Errors(IReadOnlyList<RequestProblem> problems, string field, string language) =>
        problems.Where(p => p.Field == field && p is not (AliasProblem.AddressMissing or AliasProblem.TargetMissing))
            .Select(p => Blocks.FieldError(AliasProblemTexts.Say((AliasProblem)p, language)));
}

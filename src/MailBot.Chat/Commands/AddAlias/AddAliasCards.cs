using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.AddAlias;

internal sealed class AddAliasCards(AliasPreviews previews) : AliasCards(AddAliasKind.KindName, add: true, previews)
{
    public override async Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var facts = AliasFacts.Decode(request.Payload);
        if (await PreviewOfAsync(facts, cancellationToken) is not { } preview) return [];
        var group = preview.Recipient.Type is RecipientType.DistributionGroup or RecipientType.SecurityGroup;
        if (group) return [Blocks.Small(Say(language, "AddAlias.GroupReceives"))];
        return preview.SendsFromAlias switch
        {
            true => [Blocks.Small(Say(language, "AddAlias.SendsFromAlias"))],
            false => [Blocks.Small(Say(language, "AddAlias.SendsFromPrimary", preview.Recipient.PrimaryAddress))],
            null => [],
        };
    }

    private async Task<AliasPreview?> PreviewOfAsync(AliasFacts facts, CancellationToken cancellationToken) =>
        await Previews.ComputeAsync(facts, add: true, cancellationToken) is Reading<AliasPreview>.Found { Value: var preview } ? preview : null;
}

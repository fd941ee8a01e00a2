using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.RemoveAlias;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.RemoveAlias;

internal sealed class RemoveAliasCards(AliasPreviews previews) : AliasCards(RemoveAliasKind.KindName, add: false, previews)
{
    public override Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken)
    {
        var facts = AliasFacts.Decode(request.Payload);
        return Task.FromResult<IReadOnlyList<AdaptiveElement>>([Blocks.Small(Say(language, "RemoveAlias.Effect", facts.Address, facts.TargetName))]);
    }
}

using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Delivery;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.Show;

/// <summary>« montre D-0427 », and the button of a list: one more copy, kept up to date like the others.</summary>
internal sealed class ShowCommand(RequestService requests, RequestPicker picker, CopyDesk copies, IRequestCards cards)
{
    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        await picker.PickAsync(turn, said, cancellationToken) switch
        {
            Picked.This it => await ShowAsync(turn, it.Request, cancellationToken),
            Picked.Not not => not.Reply,
            var other => throw new InvalidOperationException($"Unexpected pick {other}."),
        };

    public async Task<Reply> ClickedAsync(Turn turn, CardClick click, CancellationToken cancellationToken) =>
        await requests.FindAsync(click.Id, cancellationToken) is { } request && await requests.Deciders.MaySeeAsync(turn.Person.Key, request, cancellationToken)
            ? await ShowAsync(turn, request, cancellationToken)
            : new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Result.Unknown"));

    private async Task<Reply> ShowAsync(Turn turn, Request request, CancellationToken cancellationToken)
    {
        if (turn.IsPrivate) await copies.ShowAsync(turn, request, cancellationToken);
        else await copies.ShareAsync(turn, request, cancellationToken);
        return new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Show.Here", request.Label ?? "…", cards.Subject(request, turn.Language)));
    }
}

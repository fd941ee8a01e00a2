using AdaptiveCards;
using MailBot.Chat.Texts;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>Draws a request as it is now, for one viewer.</summary>
internal sealed partial class RequestCards(
    IEnumerable<IKindCards> kinds, RequestService requests, IRequestStore store, CardSettings settings) : IRequestCards
{
    private readonly Dictionary<string, IKindCards> byKind = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    public string Subject(Request request, string language) => byKind[request.Kind].Subject(request, language);

    public async Task<RenderedCard> RenderAsync(Request request, CardView view, Viewer viewer, string? notice, CancellationToken cancellationToken)
    {
        if (request.State == RequestState.Draft)
        {
            var check = await requests.CheckAsync(request, cancellationToken);
            return check.Problems.Count > 0
                ? Form(check.Draft, viewer, notice, check.Problems)
                : await SummaryAsync(check.Draft, viewer, notice, check.Cautions, cancellationToken);
        }

        if (request.State == RequestState.Pending) viewer = await DecidingAsync(request, viewer, cancellationToken);
        var card = New(viewer, notice);
        var talk = request.State == RequestState.Pending ? (await store.AuditAsync(request.Id, cancellationToken)).Where(IsTalk).ToList() : [];
        await BodyAsync(card, request, view, viewer, talk, cancellationToken);
        card.Actions.AddRange(view == CardView.Shared ? [] : ActionsFor(request, viewer, asked: talk.Count > 0));
        return Finished(card, Headline(request, view, viewer), viewer);
    }

    public async Task<RenderedCard> RenderFormAsync(Request draft, Viewer viewer, string? notice, CancellationToken cancellationToken) =>
        Form(draft, viewer, notice, await requests.ProblemsAsync(draft, cancellationToken));

    private async Task<Viewer> DecidingAsync(Request request, Viewer viewer, CancellationToken cancellationToken)
    {
        var also = await requests.Deciders.OfAsync(request, cancellationToken);
        var may = requests.Policy.ToDecide(viewer.Person.Key, request, also) is Entitlement.MayDecide or Entitlement.MustConfirmAlone;
        return viewer with { Deciding = new Deciding(may, requests.Policy.AskedAtOnce(request.Requester, also)) };
    }

    private static AdaptiveCard New(Viewer viewer, string? notice)
    {
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language };
        if (!string.IsNullOrEmpty(notice)) card.Body.Add(Blocks.Notice(notice));
        return card;
    }

    private RenderedCard Finished(AdaptiveCard card, string summary, Viewer viewer)
    {
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, summary);
    }

    /// <summary>What the phone shows and what the card is called: who, what, where it stands.</summary>
    private string Headline(Request request, CardView view, Viewer viewer)
    {
        var kind = byKind[request.Kind];
        return view == CardView.Approver && request.State == RequestState.Pending
            ? kind.Asked(request, viewer.Language)
            : $"{Labelled(request, viewer)} · {kind.Subject(request, viewer.Language)}";
    }

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);

    private static string When(DateTimeOffset at, Viewer viewer) => Moments.DayAndHour(at, viewer.Language, viewer.Zone);
}

/// <summary>What all cards have in common.</summary>
/// <param name="Demonstration">Every card says that no real mailbox is touched.</param>
internal sealed record CardSettings(bool Demonstration);

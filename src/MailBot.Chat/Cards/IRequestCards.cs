using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>The one renderer of a request: posts, edits and invoke answers all use it.</summary>
internal interface IRequestCards
{
    /// <param name="notice">One line above the card: why a click had no effect, for instance.</param>
    Task<RenderedCard> RenderAsync(Request request, CardView view, Viewer viewer, string? notice, CancellationToken cancellationToken);

    /// <summary>The form of a draft, even when its facts are in order.</summary>
    Task<RenderedCard> RenderFormAsync(Request draft, Viewer viewer, string? notice, CancellationToken cancellationToken);

    /// <summary>What the request is about in a few words: « alias devis@… pour Julie Martin ».</summary>
    string Subject(Request request, string language);
}

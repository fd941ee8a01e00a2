using MailBot.Requests.Audit;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Cards;

/// <summary>Cards that are not of one request.</summary>
internal interface IListCards
{
    RenderedCard Welcome(Viewer viewer, int toApprove, string approverNames);

    RenderedCard Help(Viewer viewer, int toApprove, Request? openDraft);

    RenderedCard MyRequests(Viewer viewer, IReadOnlyList<Request> requests);

    RenderedCard ToApprove(Viewer viewer, IReadOnlyList<Request> requests);

    /// <param name="export">The typed sentence that its export button stands for; null for none.</param>
    RenderedCard History(Viewer viewer, Person? about, IReadOnlyList<HistoryLine> lines, string? export = null);

    RenderedCard Choice(Viewer viewer, string question, IReadOnlyList<ChoiceOption> options);

    RenderedCard NearestCommands(Viewer viewer, IReadOnlyList<ChatCommandHint> hints);
}

internal sealed record HistoryLine(AuditEntry Entry, string? Label, string Subject);

/// <param name="Typed">Handled as if the person had typed it.</param>
internal sealed record ChoiceOption(string Title, string Typed);

internal sealed record ChatCommandHint(string Title, string Typed, string Example);

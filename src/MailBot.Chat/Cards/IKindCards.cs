using AdaptiveCards;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>What one kind of request adds to the cards: its words, its facts, its form.</summary>
internal interface IKindCards
{
    string Kind { get; }

    /// <summary>« alias devis@… pour Julie Martin »: for lists and notifications.</summary>
    string Subject(Request request, string language);

    /// <summary>« Ajouter l'alias devis@… »: the heading of the requester's card.</summary>
    string Title(Request request, string language);

    /// <summary>« Julie Martin demande l'alias devis@… »: the first line that a decider reads.</summary>
    string Asked(Request request, string language);

    /// <summary>The facts that everybody sees.</summary>
    IEnumerable<AdaptiveElement> Facts(Request request, string language);

    /// <summary>What follows for the requester (where replies leave from) before sending.</summary>
    Task<IReadOnlyList<AdaptiveElement>> ConsequencesAsync(Request request, string language, CancellationToken cancellationToken);

    /// <summary>The exact change, computed now from the live directory, and its side effects: for who decides.</summary>
    Task<IReadOnlyList<AdaptiveElement>> PreviewAsync(Request request, string language, CancellationToken cancellationToken);

    /// <summary>The form's fields with what was typed, and each problem beside its field.</summary>
    IReadOnlyList<AdaptiveElement> Form(Request draft, IReadOnlyList<RequestProblem> problems, string language);

    /// <summary>What should be known before sending; null where another line says it already.</summary>
    string? Caution(RequestProblem caution, string language) => ProblemTexts.Say(caution, language);

    /// <summary>One item and its outcome as a line.</summary>
    string Item(RequestItem item, string language);

    /// <summary>What became of the plan, in lines.</summary>
    IEnumerable<string> Result(Request request, string language) =>
        request.Items.Where(i => i.Outcome != ItemOutcome.Planned).Select(i => Item(i, language));
}

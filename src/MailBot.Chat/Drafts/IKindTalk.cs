using MailBot.Chat.Language;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Drafts;

/// <summary>What one kind of request adds to the talk about its draft: it takes sentences and forms for the kind's facts.</summary>
internal interface IKindTalk
{
    string Kind { get; }

    /// <summary>The facts of the sentence that asks for it.</summary>
    Task<Wording> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken);

    /// <summary>The facts with what was typed into the form; what the form doesn't hold stays.</summary>
    Task<Wording> FillAsync(Turn turn, string payload, CardClick form, CancellationToken cancellationToken);

    /// <summary>The facts with what a sentence changes in them.</summary>
    Task<Wording> CorrectAsync(Turn turn, string payload, Understanding said, CancellationToken cancellationToken);

    /// <summary>The facts of an ended request, to be sent anew: without what was looked up for it.</summary>
    string Renew(string payload);

    /// <summary>What would mend the facts, offered as buttons.</summary>
    IEnumerable<Reply> Offers(Turn turn, Request draft, IReadOnlyList<RequestProblem> problems);

    /// <summary>Whether words, meaningless by themselves, mean something to this draft: « tout le monde peut écrire », « sans Zoé ».</summary>
    bool Means(string payload, string words) => false;
}

/// <summary>What a sentence or a form came to.</summary>
/// <param name="Payload">The facts; null where the draft stays as it is.</param>
/// <param name="Replies">What is said about it, questions that settle a name among them.</param>
internal sealed record Wording(string? Payload, params IReadOnlyList<Reply> Replies);

using MailBot.Chat.Language;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Drafts;

/// <summary>One step of the talk about a draft, clicked or typed.</summary>
internal abstract record DraftStep
{
    private DraftStep() { }

    /// <summary>« ajoute l'alias devis@ à ma boîte ».</summary>
    /// <param name="Kind">The kind of request that the sentence asks for.</param>
    public sealed record Open(string Kind, Understanding Said) : DraftStep;

    /// <summary>The form, with what was typed into it.</summary>
    public sealed record Fill(CardClick Click) : DraftStep;

    /// <summary>Back to the form.</summary>
    public sealed record Reopen(RequestRef Draft) : DraftStep;

    /// <summary>« non, plutôt devis2@ ».</summary>
    public sealed record Correct(Request Draft, Understanding Said) : DraftStep;

    public sealed record Send(RequestRef Draft) : DraftStep;

    public sealed record Abandon(RequestRef Draft) : DraftStep;

    /// <summary>Show the draft again.</summary>
    public sealed record Resume(Request Draft) : DraftStep;

    /// <summary>A new draft with the facts of a request that came to nothing.</summary>
    public sealed record Again(Request Ended) : DraftStep;
}

/// <summary>Where the talk about a draft stands.</summary>
internal enum DraftStage
{
    /// <summary>Facts are missing or wrong.</summary>
    Form,

    /// <summary>Everything is there and restated; it waits for « ok ».</summary>
    Summary,

    /// <summary>Sent, dropped, or never there.</summary>
    Over,
}

/// <param name="Draft">The draft's id while it is open.</param>
internal sealed record DraftProgress(IReadOnlyList<Reply> Replies, DraftStage Stage, string? Draft);

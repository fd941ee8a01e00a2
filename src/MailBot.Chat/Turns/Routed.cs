using MailBot.Chat.Drafts;

namespace MailBot.Chat.Turns;

/// <summary>Where a turn leads.</summary>
internal abstract record Routed
{
    private Routed() { }

    /// <summary>A step of the talk about a draft: the dialog's business.</summary>
    public sealed record Draft(DraftStep Step) : Routed;

    /// <summary>Handled.</summary>
    public sealed record Done(IReadOnlyList<Reply> Replies) : Routed;
}

namespace MailBot.Chat.Decisions;

/// <summary>What somebody wants done with a request that was sent: a click and its typed twin become the same value.</summary>
internal abstract record Decision
{
    private Decision() { }

    /// <param name="ConfirmedAlone">The typed second confirmation of the declared single-approver mode; a card never gives it.</param>
    public sealed record Approve(bool ConfirmedAlone) : Decision;

    public sealed record Refuse(string Reason) : Decision;

    public sealed record Ask(string Question) : Decision;

    public sealed record Answer(string Words) : Decision;

    public sealed record Cancel : Decision;

    public sealed record Undo : Decision;

    public sealed record Retry : Decision;
}

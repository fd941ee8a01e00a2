namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Every command the bot understands. Where two explain a sentence equally well, the earlier one wins.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<CommandWords> All { get; } =
    [
        ReadingWords.ToApprove,
        RequestWords.Cancel,
        RequestWords.Undo,
        DecisionWords.Approve,
        DecisionWords.ApproveByNumber,
        DecisionWords.ConfirmAlone,
        DecisionWords.Refuse,
        DecisionWords.Ask,
        DecisionWords.AskSomebody,
        DecisionWords.Answer,
        RequestWords.Retry,
        RequestWords.Resend,
        ReplyWords.Thanks,
        ReplyWords.Yes,
        ReplyWords.No,
        ReplyWords.Greeting,
        ReplyWords.Resume,
        AddAliasWords.Words,
        AddAliasWords.WithoutNoun,
        ReadingWords.Help,
        ReadingWords.MyRequests,
        ReadingWords.History,
        ReadingWords.Show,
        ReplyWords.Correction,
        .. LaterWords.All,
    ];
}

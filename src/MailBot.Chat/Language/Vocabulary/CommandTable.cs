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
        TrialWords.Arrived,
        TrialWords.Nothing,
        TrialWords.SetUp,
        GroupWords.Words,
        AddAliasWords.Words,
        AddAliasWords.WithAddress,
        AddAliasWords.WithoutNoun,
        MemberWords.Words,
        SubstituteWords.End,
        SubstituteWords.Words,
        SubstituteWords.WithName,
        TrialWords.Test,
        TrialWords.Dns,
        ReadingWords.Export,
        ReadingWords.Help,
        ReadingWords.MyRequests,
        ReadingWords.History,
        ReadingWords.Show,
        ReplyWords.Correction,
        MemberWords.WithoutGroup,
        .. LaterWords.All,
    ];
}

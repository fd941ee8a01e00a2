namespace MailBot.Chat.Language;

/// <summary>What somebody wants of the bot, as far as one sentence tells.</summary>
internal enum ChatCommand
{
    /// <summary>Not understood, or doubtful: nothing may be done.</summary>
    None,
    AddAlias,
    Approve,

    /// <summary>« valider D-0440 »: what an only approver writes for their own request. Without a number it may also mean « send ».</summary>
    ConfirmAlone,
    Refuse,
    Ask,
    Answer,

    /// <summary>Drop the open draft, or withdraw the request whose number is given.</summary>
    Cancel,

    /// <summary>Take back what a finished request did.</summary>
    Undo,
    Retry,

    /// <summary>« modifier et renvoyer D-0427 ».</summary>
    Resend,
    MyRequests,
    ToApprove,
    History,
    Show,
    Help,

    /// <summary>Go on with the draft that was left.</summary>
    Resume,
    Yes,
    No,

    /// <summary>Another value for the open draft, also the bare value (« devis2@ », « Luc Petit »). Means nothing without a draft.</summary>
    Correction,
    Thanks,
    Greeting,

    /// <summary>Understood, and not offered yet: see <see cref="Understanding.Later"/>.</summary>
    NotYet,
}

namespace MailBot.Chat.Language;

/// <summary>What somebody wants of the bot, as far as one sentence tells.</summary>
internal enum ChatCommand
{
    /// <summary>Not understood, or doubtful: nothing may be done.</summary>
    None,
    AddAlias,

    /// <summary>« crée l'adresse compta@ » with nobody named: an alias or a group, still open.</summary>
    CreateAddress,

    /// <summary>A distribution group; also an address for several people.</summary>
    CreateGroup,

    /// <summary>Add people to a group, remove some, or both at once.</summary>
    ChangeMembers,

    /// <summary>« teste contact@ », « est-ce que contact@ marche ? ».</summary>
    TestAddress,

    /// <summary>« dns », « vérifie le domaine exemple.fr »: what public DNS says about a domain's mail.</summary>
    DnsReport,

    /// <summary>« quoi publier pour exemple.fr »: the records that a report proposes, to be copied.</summary>
    DnsAdvice,

    /// <summary>« exporte le rapport dns de exemple.fr ».</summary>
    DnsExport,

    /// <summary>« surveille mx exemple.fr »: see a change arrive everywhere.</summary>
    DnsWatch,

    /// <summary>« mes suivis dns ».</summary>
    DnsWatches,

    /// <summary>« ne surveille plus mx exemple.fr ».</summary>
    DnsUnwatch,

    /// <summary>« mise en place »: the addresses that every company begins with.</summary>
    SetUp,

    /// <summary>« Paul me remplace jusqu'au 24 août ».</summary>
    Substitute,

    /// <summary>« je suis de retour ».</summary>
    EndSubstitute,

    /// <summary>« c'est arrivé »: a message sent as a trial.</summary>
    Arrived,

    /// <summary>« rien reçu ».</summary>
    NothingArrived,
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

    /// <summary>« exporte l'historique ».</summary>
    Export,
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

namespace MailBot.Chat.Language;

/// <summary>A day that is named and not numbered.</summary>
internal enum DayWord
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Today,
    Tomorrow,
    DayAfterTomorrow,

    /// <summary>« la semaine prochaine »: from its Monday to its Friday.</summary>
    NextWeek,

    /// <summary>« fin de semaine », "the end of the week".</summary>
    EndOfWeek,

    /// <summary>« le mois prochain »: from its first day to its last.</summary>
    NextMonth,

    /// <summary>« fin du mois ».</summary>
    EndOfMonth,
}

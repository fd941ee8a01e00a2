namespace MailBot.Chat.Language.Vocabulary;

/// <summary>The words of days.</summary>
internal static class DateWords
{
    public static readonly HashSet<string> Until = Of("jusqu jusque jusquau jusqua until till til through thru inclus reviens revient rentre retour back returning");
    public static readonly HashSet<string> From = Of("du partir depuis from starting between entre des");
    public static readonly HashSet<string> FromWeak = Of("de d");
    public static readonly HashSet<string> Articles = Of("le la l the a on au");
    public static readonly HashSet<string> DayLeads = Of("du au le jusqu jusquau from to until till the de");
    public static readonly HashSet<string> Ordinals = Of("er st nd rd th e eme");
    public static readonly HashSet<string> WithinMonth = Of("en in fin pendant during mois d de");
    public static readonly HashSet<string> TimesOfDay = Of("matin midi soir morning evening noon");

    public static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["janvier"] = 1, ["janv"] = 1, ["january"] = 1, ["jan"] = 1,
        ["fevrier"] = 2, ["fevr"] = 2, ["fev"] = 2, ["february"] = 2, ["feb"] = 2,
        ["mars"] = 3, ["march"] = 3, ["mar"] = 3,
        ["avril"] = 4, ["avr"] = 4, ["april"] = 4, ["apr"] = 4,
        ["mai"] = 5, ["may"] = 5,
        ["juin"] = 6, ["june"] = 6, ["jun"] = 6,
        ["juillet"] = 7, ["juil"] = 7, ["july"] = 7, ["jul"] = 7,
        ["aout"] = 8, ["august"] = 8, ["aug"] = 8,
        ["septembre"] = 9, ["sept"] = 9, ["september"] = 9, ["sep"] = 9,
        ["octobre"] = 10, ["oct"] = 10, ["october"] = 10,
        ["novembre"] = 11, ["nov"] = 11, ["november"] = 11,
        ["decembre"] = 12, ["dec"] = 12, ["december"] = 12,
    };

    public static readonly Dictionary<string, DayWord> Weekdays = new(StringComparer.Ordinal)
    {
        ["lundi"] = DayWord.Monday, ["monday"] = DayWord.Monday,
        ["mardi"] = DayWord.Tuesday, ["tuesday"] = DayWord.Tuesday,
        ["mercredi"] = DayWord.Wednesday, ["wednesday"] = DayWord.Wednesday,
        ["jeudi"] = DayWord.Thursday, ["thursday"] = DayWord.Thursday,
        ["vendredi"] = DayWord.Friday, ["friday"] = DayWord.Friday,
        ["samedi"] = DayWord.Saturday, ["saturday"] = DayWord.Saturday,
        ["dimanche"] = DayWord.Sunday, ["sunday"] = DayWord.Sunday,
    };

    /// <summary>Longest first.</summary>
    public static readonly IReadOnlyList<(Phrase Phrase, DayWord Word)> Phrases =
    [
        .. All(DayWord.EndOfMonth, "fin du|de mois", "la fin du mois", "fin de mois", "end of the month", "end of month", "ce mois ci", "ce mois", "this month", "the end of the month"),
        .. All(DayWord.EndOfWeek, "fin de la semaine", "fin de semaine", "la fin de la semaine", "end of the week", "end of week", "the end of the week", "ce week end", "weekend", "cette semaine", "this week"),
        .. All(DayWord.NextWeek, "la semaine prochaine", "semaine prochaine", "next week"),
        .. All(DayWord.NextMonth, "le mois prochain", "mois prochain", "next month"),
        .. All(DayWord.DayAfterTomorrow, "the day after tomorrow", "day after tomorrow", "apres demain"),
        .. All(DayWord.Tomorrow, "demain", "tomorrow"),
        .. All(DayWord.Today, "aujourd hui", "aujourdhui", "today", "ce soir", "tonight"),
    ];

    private static IEnumerable<(Phrase, DayWord)> All(DayWord word, params string[] phrases) =>
        Phrase.Parse(phrases, SpokenLanguage.Unknown).OrderByDescending(phrase => phrase.Length).Select(phrase => (phrase, word));

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

namespace MailBot.Chat.Language;

/// <summary>A day as somebody typed it. The language part has no clock: which day of which year is meant is for the caller to resolve.</summary>
/// <param name="Day">1 to 31; null with a <paramref name="Word"/>.</param>
/// <param name="Month">1 to 12; null where only the day was typed: « jusqu'au 24 ».</param>
/// <param name="Year">Four digits; null where none was typed.</param>
/// <param name="Word">« lundi », « demain », « fin du mois ».</param>
/// <param name="Next">« lundi prochain », "next Monday".</param>
internal readonly record struct TypedDate(int? Day, int? Month = null, int? Year = null, DayWord? Word = null, bool Next = false)
{
    public static TypedDate Of(DayWord word, bool next = false) => new(null, null, null, word, next);
}

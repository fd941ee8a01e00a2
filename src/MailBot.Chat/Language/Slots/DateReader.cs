using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>A date in the sentence.</summary>
/// <param name="Next">The word behind it.</param>
/// <param name="First">The first day, where a whole month was typed.</param>
internal sealed record DateSpot(TypedDate Date, int Next, TypedDate? First = null);

/// <summary>Reads one date: « 24 août », « 24/08/2027 », « lundi 24 », "August 24th", « fin du mois ».</summary>
internal static class DateReader
{
    /// <param name="bareDay">« du 3 au 24 »: a number alone is a day.</param>
    public static DateSpot? At(Coverage coverage, int i, bool bareDay)
    {
        if (i >= coverage.Count || coverage[i].Quoted || coverage.PartOf(i) is Part.Command or Part.Slot) return null;
        return Iso(coverage, i) ?? Slashed(coverage, i) ?? DayMonth(coverage, i) ?? MonthDay(coverage, i) ?? Named(coverage, i) ?? WholeMonth(coverage, i)
            ?? (bareDay && Day(coverage, i) is { } day ? new DateSpot(new TypedDate(day), i + 1) : null);
    }

    private static DateSpot? Iso(Coverage coverage, int i) =>
        Number(coverage, i) is >= 2000 and <= 2199 and var year && IsJoined(coverage, i, '-') && Number(coverage, i + 1) is >= 1 and <= 12 and var month
        && IsJoined(coverage, i + 1, '-') && Number(coverage, i + 2) is >= 1 and <= 31 and var day
            ? new DateSpot(new TypedDate(day, month, year), i + 3)
            : null;

    private static DateSpot? Slashed(Coverage coverage, int i)
    {
        if (Number(coverage, i) is not (>= 1 and <= 31 and var day)) return null;
        var step = coverage.IsStop(i + 1, "/.") && IsTight(coverage, i) ? 2 : IsJoined(coverage, i, '-') ? 1 : 0;
        if (step == 0 || Number(coverage, i + step) is not (>= 1 and <= 31 and var month)) return null;
        if (month > 12 && day <= 12) (day, month) = (month, day);
        if (month > 12) return null;
        var behind = i + step;
        var more = coverage.IsStop(behind + 1, "/.") && IsTight(coverage, behind) ? 2 : IsJoined(coverage, behind, '-') ? 1 : 0;
        return more > 0 && Year(Number(coverage, behind + more)) is { } year
            ? new DateSpot(new TypedDate(day, month, year), behind + more + 1)
            : new DateSpot(new TypedDate(day, month), behind + 1);
    }

    private static DateSpot? DayMonth(Coverage coverage, int i)
    {
        if (Day(coverage, i) is not { } day) return null;
        var at = coverage.IsWord(i + 1, "of") ? i + 2 : i + 1;
        if (Month(coverage, at) is not { } month) return null;
        return Year(Number(coverage, at + 1)) is { } year ? new DateSpot(new TypedDate(day, month, year), at + 2) : new DateSpot(new TypedDate(day, month), at + 1);
    }

    private static DateSpot? MonthDay(Coverage coverage, int i)
    {
        if (Month(coverage, i) is not { } month || Day(coverage, i + 1) is not { } day) return null;
        var at = coverage.IsStop(i + 2, ",") ? i + 3 : i + 2;
        return Year(Number(coverage, at)) is { } year ? new DateSpot(new TypedDate(day, month, year), at + 1) : new DateSpot(new TypedDate(day, month), i + 2);
    }

    /// <summary>« lundi », « lundi 24 août », « fin du mois », "next Monday".</summary>
    private static DateSpot? Named(Coverage coverage, int i)
    {
        foreach (var (phrase, word) in DateWords.Phrases)
        {
            if (phrase.StandsAt(coverage.Sentence.Words, i)) return new DateSpot(TypedDate.Of(word), i + phrase.Length);
        }

        var at = coverage.IsWord(i, "next") ? i + 1 : i;
        if (at >= coverage.Count || !DateWords.Weekdays.TryGetValue(coverage[at].Plain, out var weekday)) return null;
        if (DayMonth(coverage, at + 1) is { } dated) return dated;
        if (Day(coverage, at + 1) is { } day) return new DateSpot(new TypedDate(day), at + 2);
        var next = at > i || coverage.IsWord(at + 1, "prochain");
        return new DateSpot(TypedDate.Of(weekday, next), coverage.IsWord(at + 1, "prochain") || coverage.Is(at + 1, DateWords.TimesOfDay) ? at + 2 : at + 1);
    }

    /// <summary>« en août ».</summary>
    private static DateSpot? WholeMonth(Coverage coverage, int i) => Month(coverage, i) is { } month && coverage.Is(i - 1, DateWords.WithinMonth)
        ? new DateSpot(new TypedDate(DateTime.DaysInMonth(2023, month), month), i + 1, new TypedDate(1, month))
        : null;

    /// <summary>« 24 », « 1er », "24th".</summary>
    private static int? Day(Coverage coverage, int i)
    {
        if (Number(coverage, i) is >= 1 and <= 31 and var number) return number;
        if (i >= coverage.Count || coverage[i].Kind != WordKind.Word) return null;
        var word = coverage[i].Plain;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && DateWords.Ordinals.Contains(word[digits..]) && int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private static int? Month(Coverage coverage, int i) =>
        i < coverage.Count && coverage[i].Kind == WordKind.Word && DateWords.Months.TryGetValue(coverage[i].Plain, out var month) ? month : null;

    private static int? Year(int? number) => number switch { >= 2000 and <= 2199 => number, >= 20 and <= 99 => 2000 + number, _ => null };

    private static int? Number(Coverage coverage, int i) =>
        i >= 0 && i < coverage.Count && coverage[i] is { Kind: WordKind.Number } word && char.IsAsciiDigit(word.Raw[0]) ? word.Number : null;

    private static bool IsTight(Coverage coverage, int i) =>
        i + 2 < coverage.Count && coverage[i].End == coverage[i + 1].Start && coverage[i + 1].End == coverage[i + 2].Start;

    private static bool IsJoined(Coverage coverage, int i, char by) =>
        i + 1 < coverage.Count && coverage[i + 1].Start == coverage[i].End + 1 && coverage.Sentence.Text[coverage[i].End] == by;
}

using MailBot.Chat.Language.Vocabulary;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads from when and until when: « du 3 au 24 août », « jusqu'à lundi », "from August 3 until August 24".</summary>
internal static class DateSlot
{
    public static Understanding Read(Coverage coverage, Understanding into)
    {
        var from = into.From;
        var until = into.Until;
        for (var i = 0; i < coverage.Count; i++)
        {
            if (DateReader.At(coverage, i, BareDayAllowed(coverage, i)) is not { } spot) continue;
            var lead = LeadBefore(coverage, i);
            if (lead == DateLead.Until || (from is not null && until is null)) until = spot.Date;
            else if (lead == DateLead.From) from = spot.Date;
            else (from, until) = (spot.First ?? (IsEnd(spot.Date) ? null : spot.Date), spot.Date);
            coverage.Mark(i, spot.Next - 1, Part.Slot);
            i = spot.Next - 1;
        }

        return into with { From = WithMonthOf(from, until), Until = until };
    }

    /// <summary>« du 3 au 24 août »: the first day is of the same month, where that leaves it the first.</summary>
    private static TypedDate? WithMonthOf(TypedDate? from, TypedDate? until) =>
        from is { Month: null, Day: { } first } && until is { Month: { } month, Day: { } last } && first <= last
            ? from.Value with { Month = month, Year = until.Value.Year }
            : from;

    /// <summary>« cette semaine »: until its end, from now.</summary>
    private static bool IsEnd(TypedDate date) => date.Word is DayWord.EndOfWeek or DayWord.EndOfMonth;

    private static bool BareDayAllowed(Coverage coverage, int i) =>
        coverage.Is(i - 1, DateWords.DayLeads) || (coverage.Is(i - 1, DateWords.Articles) && coverage.Is(i - 2, DateWords.DayLeads));

    /// <summary>The word that leads to the date, and marks the words between.</summary>
    private static DateLead LeadBefore(Coverage coverage, int date)
    {
        var lead = DateLead.None;
        for (var i = date - 1; i >= 0 && i >= date - 5 && lead == DateLead.None; i--)
        {
            if (coverage.Is(i, DateWords.Until)) lead = DateLead.Until;
            else if (coverage.Is(i, DateWords.From)) lead = DateLead.From;
            else if (!coverage.Is(i, DateWords.Articles) && !coverage.Is(i, DateWords.DayLeads)) break;
            if (coverage.PartOf(i) is Part.Free or Part.Courtesy) coverage.Mark(i, i, Part.Slot);
        }

        return lead == DateLead.None && coverage.Is(date - 1, DateWords.FromWeak) ? DateLead.From : lead;
    }
}

/// <summary>What the word before a date makes of it.</summary>
internal enum DateLead
{
    None,
    From,
    Until,
}

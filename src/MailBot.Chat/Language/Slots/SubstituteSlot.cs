using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads who stands in for whom: « Paul me remplace », « remplace Hélène par Paul », « remplaçant : Paul ».</summary>
internal sealed class SubstituteSlot(Coverage coverage, NameSpotter names, Person speaker)
{
    public Understanding Read(Understanding into)
    {
        var runs = Runs(guess: false);
        if (runs.Count == 0) runs = Runs(guess: true);
        return runs.Count is 0 or > 2 ? into : Assign(into, runs);
    }

    private List<(int Start, NameRun Run)> Runs(bool guess)
    {
        var runs = new List<(int Start, NameRun Run)>();
        for (var i = 0; i < coverage.Count; i++)
        {
            if (!coverage.IsFree(i) || coverage[i].Quoted || coverage.Is(i, TargetWords.Me)) continue;
            if (NameRun.At(coverage, names, speaker, i, guess && IsPlaceOfName(i)) is not { } run) continue;
            runs.Add((i, run));
            coverage.Mark(i, run.Next - 1, Part.Slot);
            i = run.Next - 1;
        }

        return runs;
    }

    private Understanding Assign(Understanding into, List<(int Start, NameRun Run)> runs)
    {
        var named = runs.Count == 2 && coverage.Is(runs[1].Start - 1, SubstituteWords.By);
        var substitute = named ? runs[1].Run : runs[0].Run;
        var replaced = runs.Count < 2 ? null : (named ? runs[0] : runs[1]).Run.Readings;
        if (replaced is { Count: > 1 }) return into;
        return into with { Target = Summary(substitute.Readings), Person = replaced?[0] is NameReading.Found { Who: Named.Person self } && self.Value.Key == speaker.Key ? null : replaced?[0] };
    }

    /// <summary>A name that nobody bears: beside the command's own words, or capitalised within the sentence.</summary>
    private bool IsPlaceOfName(int i) => NameRun.IsNameLike(coverage, i)
        && ((coverage[i].IsCapitalised && i > 0) || IsCommand(i - 1) || IsCommand(i + 1));

    private bool IsCommand(int i) => i >= 0 && i < coverage.Count && coverage.PartOf(i) == Part.Command;

    private static Target? Summary(IReadOnlyList<NameReading> readings)
    {
        if (readings.OfType<NameReading.Unknown>().FirstOrDefault() is { } unknown) return new Target.Unknown(unknown.Typed, unknown.Nearest);
        if (readings.OfType<NameReading.Ambiguous>().FirstOrDefault() is { } several) return new Target.Ambiguous(several.Typed, several.Candidates);
        var persons = readings.OfType<NameReading.Found>().Select(found => found.Who).OfType<Named.Person>().Select(person => person.Value).Distinct().ToList();
        return persons.Count == readings.Count ? new Target.People(persons) : null;
    }
}

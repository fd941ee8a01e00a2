using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Reading;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.People;

namespace MailBot.Chat.Language;

/// <summary>
/// Takes a sentence for a command, by its words alone: no clock, no store, no conversation. A command is taken only where
/// it explains the sentence; every word that changes its sense (negation, condition, question, a second wish, somebody
/// else's words) stays unexplained and so speaks against it.
/// </summary>
internal static class Understander
{
    private const int Proposed = 2;
    private const SlotKinds ListsOfPeople = SlotKinds.Target | SlotKinds.Members | SlotKinds.NewGroup;
    private static readonly ChatCommand[] ProposedOtherwise = [ChatCommand.AddAlias, ChatCommand.MyRequests];

    public static Understanding Understand(string text, Person speaker, CompanyView company)
    {
        var sentence = Spelling.Correct(Sentence.Read(text));
        var names = new NameSpotter(sentence, new PeopleFinder(company));
        if (sentence.Words.Count == 0) return Nothing(sentence, names, []);
        var readings = ReadAll(new Scene(sentence, speaker, names, CourtesyPlaces.In(sentence)));
        var best = readings.Where(reading => reading.IsAccepted()).MaxBy(Score);
        return best is null ? Doubtful(sentence, names, readings) : Certain(sentence, best);
    }

    private static List<CommandReading> ReadAll(Scene scene)
    {
        var readings = new List<CommandReading>();
        var isList = scene.Sentence.Words.Count > Sentence.ProseLimit;
        foreach (var words in CommandTable.All)
        {
            if (isList && (words.Slots & ListsOfPeople) == SlotKinds.None) continue;
            foreach (var phrase in Lexicon.Of(words))
            {
                if (CommandReading.Of(words, phrase, scene) is { } reading) readings.Add(reading);
            }
        }

        return readings;
    }

    /// <summary>More of the command's own words is better, words passed over are worse; what isn't offered yet, and a bare value, only where nothing else fits.</summary>
    private static int Score(CommandReading reading) => reading.Words switch
    {
        { Command: ChatCommand.Correction } => 0,
        { Nature: Nature.Later } => reading.Matched,
        _ => (reading.Matched - reading.Strays) * 2 + 1,
    };

    private static Understanding Certain(Sentence sentence, CommandReading best) =>
        best.Filled with { Text = sentence.Text, Language = LanguageGuess.Of(sentence, best.Language) };

    private static Understanding Doubtful(Sentence sentence, NameSpotter names, List<CommandReading> readings)
    {
        var near = readings.Where(reading => reading.Matched > 0 && reading.Words.Nature != Nature.Later && !IsShortReply(reading.Words.Command))
            .OrderByDescending(reading => reading.Matched).ToList();
        var nothing = Nothing(sentence, names, near);
        if (nothing.Doubt != Doubt.Question) return nothing;
        var numbers = sentence.Words.Where(word => word is { Kind: WordKind.Number, Quoted: false }).Select(word => word.Number).ToList();
        if (numbers.Count > 0) return nothing with { Command = ChatCommand.Show, Numbers = numbers, Doubt = Doubt.Nothing, Nearest = [] };
        return near.Count > 0 && Doubts.IsHowTo(sentence)
            ? nothing with { Command = ChatCommand.Help, HelpAbout = near.MaxBy(ActsFirst)!.Words.Command, Doubt = Doubt.Nothing, Nearest = [] }
            : nothing;
    }

    private static int ActsFirst(CommandReading reading) => reading.Words.Nature is Nature.Decisive or Nature.Opening ? 1 : 0;

    /// <summary>Nothing to propose or to explain to somebody who wasn't understood.</summary>
    private static bool IsShortReply(ChatCommand command) => command
        is ChatCommand.Correction or ChatCommand.Yes or ChatCommand.No or ChatCommand.Thanks or ChatCommand.Greeting;

    private static Understanding Nothing(Sentence sentence, NameSpotter names, List<CommandReading> near) => new(ChatCommand.None)
    {
        Text = sentence.Text,
        Language = LanguageGuess.Of(sentence, SpokenLanguage.Unknown),
        Doubt = sentence.Words.Count > Sentence.ProseLimit ? Doubt.TooLong : Doubts.Of(sentence, names.CountGroups()),
        Nearest = [.. near.Select(reading => reading.Words.Command)
            .Concat(ProposedOtherwise).Distinct().Take(Proposed)],
    };
}

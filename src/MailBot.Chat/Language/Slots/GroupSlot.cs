using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>An existing group in the sentence: « dans dépannage », « du groupe contact », « à contact@ ».</summary>
internal sealed class GroupSlot(Coverage coverage, NameSpotter names)
{
    private static readonly HashSet<string> Leads = Of("dans ds a au aux de du d des sur from to in into onto of on out off parmi chez vers pour for");
    private static readonly HashSet<string> Inside = Of("dans ds in into onto");
    private static readonly HashSet<string> Links = Of("le la les l the de du d des notre our mon ma my diffusion distribution mailing");
    private static readonly HashSet<string> Containers = Of("groupe group equipe team liste list adresse ladresse address");

    /// <param name="Target">Group, ambiguous or unknown.</param>
    internal sealed record Spot(Target Target, int Next);

    /// <param name="bare">Accept a group's name with no word before it that leads to a group.</param>
    public Spot? At(int index, bool bare)
    {
        var at = coverage.Is(index, Leads) && coverage.IsFree(index) ? index + 1 : index;
        var led = at > index;
        var name = Skip(at, out var container);
        if (names.At(name) is { } spot && IsGroup(spot.Reading) && (led || container >= 0 || bare || IsContainer(spot.Next)))
        {
            return new Spot(ToTarget(spot.Reading), IsContainer(spot.Next) ? spot.Next + 1 : spot.Next);
        }

        if (container >= 0 && (names.At(container) is { } itself && IsGroup(itself.Reading))) return new Spot(ToTarget(itself.Reading), itself.Next);
        return names.At(name) is null && (container >= 0 || led) ? Unknown(name, certain: container >= 0 || coverage.Is(index, Inside)) : null;
    }

    private int Skip(int from, out int container)
    {
        container = -1;
        var at = from;
        while (at < coverage.Count && coverage.IsFree(at) && (coverage.Is(at, Links) || IsContainer(at) || (container >= 0 && coverage.IsStop(at, ":"))))
        {
            if (IsContainer(at)) container = at;
            at++;
        }

        return at;
    }

    private bool IsContainer(int at) => coverage.Is(at, Containers) && coverage.IsFree(at);

    private Spot? Unknown(int name, bool certain)
    {
        if (name >= coverage.Count || !coverage.IsFree(name)) return null;
        var end = name;
        if (coverage[name].Kind == WordKind.Address) end++;
        else while (end < name + 3 && NameRun.IsNameLike(coverage, end) && (end == name || names.At(end) is null)) end++;
        if (end == name || (!certain && !IsEnd(end))) return null;
        return names.Finder.Find(coverage.Sentence.Between(name, end - 1)) is NameReading.Unknown nobody
            ? new Spot(new Target.Unknown(nobody.Typed, nobody.Nearest), IsContainer(end) ? end + 1 : end)
            : null;
    }

    private bool IsEnd(int at) => at >= coverage.Count || coverage[at].Kind == WordKind.Stop || !coverage.IsFree(at) || IsContainer(at);

    private static bool IsGroup(NameReading reading) => reading is NameReading.Found { Who: Named.Group }
        || reading is NameReading.Ambiguous several && several.Candidates.All(one => one is Named.Group);

    private static Target ToTarget(NameReading reading) => reading switch
    {
        NameReading.Found { Who: Named.Group group } => new Target.Group(group.Value),
        NameReading.Ambiguous several => new Target.Ambiguous(several.Typed, several.Candidates),
        _ => throw new InvalidOperationException($"{reading} is no group."),
    };

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

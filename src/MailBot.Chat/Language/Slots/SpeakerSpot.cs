using MailBot.Chat.Language.Vocabulary;

namespace MailBot.Chat.Language.Slots;

/// <summary>Words by which the speakers mean themselves, or what is theirs.</summary>
internal static class SpeakerSpot
{
    /// <summary>The last word of « moi », « ma boîte mail », "my mailbox"; -1 where none begins here.</summary>
    public static int End(Coverage coverage, int at, bool prepositionBefore)
    {
        if (prepositionBefore && coverage.Is(at, TargetWords.Me)) return at;
        if (prepositionBefore && at + 1 < coverage.Count && coverage[at].Plain == "la" && coverage[at + 1].Plain == "mienne") return at + 1;
        if (!coverage.Is(at, TargetWords.Mine) || !coverage.Is(at + 1, TargetWords.MyThings)) return -1;
        var end = at + 1;
        while (coverage.Is(end + 1, TargetWords.MyThings)) end++;
        return coverage.Is(end + 1, TargetWords.Links) && coverage.Is(end + 2, TargetWords.MyThings) ? end + 2 : end;
    }
}

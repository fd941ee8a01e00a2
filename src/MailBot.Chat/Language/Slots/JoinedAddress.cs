using MailBot.Chat.Language.Names;

namespace MailBot.Chat.Language.Slots;

/// <summary>« ajoute Karim à l'adresse compta »: the address is a group's that is there, and somebody joins it.</summary>
internal static class JoinedAddress
{
    private static readonly HashSet<string> Nouns = Of("adresse ladresse address");
    private static readonly HashSet<string> Articles = Of("l la the");
    private static readonly HashSet<string> Leads = Of("a dans ds to into in sur");

    /// <param name="places">Where the command's words stand: « crée à l'adresse compta » names nobody before « à ».</param>
    public static bool StandsIn(Coverage coverage, NameSpotter names, IReadOnlyList<int> places)
    {
        var noun = places.LastOrDefault(place => coverage.Is(place, Nouns), -1);
        var lead = noun - 1;
        while (coverage.Is(lead, Articles)) lead--;
        return lead > 0 && coverage.Is(lead, Leads) && !places.Contains(lead - 1) && names.At(noun + 1) is { Reading: NameReading.Found { Who: Named.Group } };
    }

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

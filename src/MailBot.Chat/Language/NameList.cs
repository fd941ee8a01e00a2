using MailBot.Chat.Language.Names;

namespace MailBot.Chat.Language;

/// <summary>Several names of one sentence, by what became of them; each in the order of the sentence.</summary>
internal sealed record NameList(
    IReadOnlyList<Named> Found,
    IReadOnlyList<NameReading.Ambiguous> Ambiguous,
    IReadOnlyList<NameReading.Unknown> Unknown)
{
    public static NameList Empty { get; } = new([], [], []);

    public bool IsEmpty => Found.Count + Ambiguous.Count + Unknown.Count == 0;

    /// <summary>Who is named twice is there once.</summary>
    public static NameList Of(IReadOnlyList<NameReading> readings) => readings.Count == 0 ? Empty : new(
        [.. readings.OfType<NameReading.Found>().Select(found => found.Who).Distinct()],
        [.. readings.OfType<NameReading.Ambiguous>().DistinctBy(several => several.Typed, StringComparer.OrdinalIgnoreCase)],
        [.. readings.OfType<NameReading.Unknown>().DistinctBy(nobody => nobody.Typed, StringComparer.OrdinalIgnoreCase)]);
}

using System.Globalization;
using System.Resources;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Names;

/// <summary>What is wrong with a domain that somebody typed, and what to type instead: one sentence for each kind.</summary>
public static class DomainProblemTexts
{
    /// <summary>Longest part of the reader's own text that a sentence repeats.</summary>
    private const int LongestEcho = 60;

    private static readonly ResourceManager Texts = new("MailBot.Dns.Names.NameTexts", typeof(DomainProblemTexts).Assembly);

    /// <summary>Plain text; what was typed is repeated in it, harmless and shortened.</summary>
    /// <exception cref="ArgumentException">Nothing is wrong with a valid domain.</exception>
    public static string Say(DomainReading reading, CultureInfo culture) => reading switch
    {
        DomainReading.Valid => throw new ArgumentException("Nothing is wrong with it.", nameof(reading)),
        DomainReading.Nothing => Of("Nothing", culture),
        DomainReading.LineTooLong r => Of("LineTooLong", culture, ("count", r.Characters.ToString("N0", culture))),
        DomainReading.NameTooLong r => Of("NameTooLong", culture, ("count", r.Characters.ToString("N0", culture))),
        DomainReading.PartTooLong r => Of("PartTooLong", culture, ("text", r.Part)),
        DomainReading.PartMissing r => Of("PartMissing", culture, ("text", r.Text)),
        DomainReading.HyphenAtEdge r => Of("HyphenAtEdge", culture, ("text", r.Part)),
        DomainReading.ForbiddenCharacter r => Of("ForbiddenCharacter", culture, ("character", r.Character)),
        DomainReading.ControlCharacter => Of("ControlCharacter", culture),
        DomainReading.DirectionCharacter => Of("DirectionCharacter", culture),
        DomainReading.BrokenPunycode r => Of("BrokenPunycode", culture, ("text", r.Part)),
        DomainReading.Wildcard r => Of("Wildcard", culture, ("domain", r.Below)),
        DomainReading.SingleWord r => Of("SingleWord", culture, ("text", r.Word)),
        DomainReading.ThisMachine => Of("ThisMachine", culture),
        DomainReading.PrivateName r => Of("PrivateName", culture, ("ending", r.Ending)),
        DomainReading.OnionName => Of("OnionName", culture),
        DomainReading.ReverseName r => Of("ReverseName", culture, ("text", r.Text)),
        DomainReading.Address r => Of("Address", culture, ("text", r.Text), ("address", r.AddressText)),
        DomainReading.NumericEnding r => Of("NumericEnding", culture, ("text", r.Ending)),
        DomainReading.Several r => Of("Several", culture, ("domains", string.Join(", ", r.Domains.Take(5)) + (r.Domains.Count > 5 ? ", …" : ""))),
        DomainReading.Sentence { Domain: { } domain } => Of("SentenceWith", culture, ("domain", domain)),
        DomainReading.Sentence => Of("Sentence", culture),
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, null),
    };

    private static string Of(string key, CultureInfo culture, params IEnumerable<(string Name, string Value)> told)
    {
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text \"{key}\".");
        return FactFilling.Fill(key, text, told.ToDictionary(f => f.Name, f => f.Name == "domains" ? f.Value : SafeText.Of(f.Value, LongestEcho), StringComparer.Ordinal));
    }
}

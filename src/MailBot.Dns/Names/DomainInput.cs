namespace MailBot.Dns.Names;

/// <summary>
/// A domain as people type and paste it: with a scheme, a path, a mailbox, brackets, a dot at the end, capitals, accents,
/// invisible characters. Takes linear time, asks nobody.
/// </summary>
public static class DomainInput
{
    /// <summary>Longest text that is looked at.</summary>
    public const int LongestLine = 4096;

    /// <summary>One domain, or what is wrong. Nothing but <see cref="DomainReading.Valid"/> may be asked for.</summary>
    public static DomainReading Read(string? written)
    {
        if (written is null) return new DomainReading.Nothing();
        if (written.Length > LongestLine) return new DomainReading.LineTooLong(written.Length);
        if (InputCleaning.Fault(written) is { } fault) return fault;
        var clean = InputCleaning.Clean(written);
        string[] words = [.. clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => AddressTrimming.Host(w).Length > 0)];
        return words.Length switch
        {
            0 => new DomainReading.Nothing(),
            1 => ReadWord(words[0]),
            _ => ReadWords(words),
        };
    }

    private static DomainReading ReadWord(string word)
    {
        var parts = word.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && parts.All(IsDomain)) return new DomainReading.Several(parts);
        return NameReading.Read(AddressTrimming.Host(word));
    }

    private static DomainReading ReadWords(string[] words)
    {
        string[] domains =
        [
            .. words.SelectMany(w => w.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries))
                .Select(AddressTrimming.Host)
                .Where(IsDomain)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return domains.Length > 1 ? new DomainReading.Several(domains) : new DomainReading.Sentence(domains.FirstOrDefault());
    }

    private static bool IsDomain(string word) => NameReading.Read(word) is DomainReading.Valid;
}

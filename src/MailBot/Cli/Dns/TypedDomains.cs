using System.Globalization;
using MailBot.Dns.Names;

namespace MailBot.Cli.Dns;

/// <summary>Domains from the command line. One that isn't any ends the command before anybody is asked anything.</summary>
internal static class TypedDomains
{
    /// <returns>In their order, repeats included; null, with a sentence for each mistake on standard error, when there is one.</returns>
    public static IReadOnlyList<DnsName>? Read(IEnumerable<string> typed, CultureInfo culture)
    {
        var readings = typed.Select(DomainInput.Read).ToList();
        var mistakes = readings.Where(r => r is not DomainReading.Valid).ToList();
        foreach (var mistake in mistakes) Console.Error.WriteLine(DomainProblemTexts.Say(mistake, culture));
        return mistakes.Count > 0 ? null : [.. readings.OfType<DomainReading.Valid>().Select(v => v.Name)];
    }
}

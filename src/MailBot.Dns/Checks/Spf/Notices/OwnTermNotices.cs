using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>What the terms of the domain's own record show by themselves. The record can be read.</summary>
internal static class OwnTermNotices
{
    /// <summary>RFC 7208 3.4.</summary>
    private const int LongestRecord = 450;

    public static IEnumerable<SpfNotice> Of(SpfAnalysis analysis)
    {
        var record = analysis.Record!;
        return new[]
        {
            AfterAll(record), RedirectIgnored(record), Repeated(record), HostBits(record), Ptr(record), Macros(record), Wide(record), Long(record),
        }.OfType<SpfNotice>().Concat(UnknownModifiers(record));
    }

    private static SpfNotice? AfterAll(SpfRecord record)
    {
        SpfMechanism[] unreached = [.. record.Mechanisms.Skip(record.Evaluated.Count())];
        return Told(SpfCodes.AfterAll, unreached, unreached.Length == 0 ? null : SpfRevision.AllLast);
    }

    private static SpfNotice? RedirectIgnored(SpfRecord record) => record is { All: not null, WrittenRedirect: { } redirect }
        ? Told(SpfCodes.RedirectIgnored, [redirect], SpfRevision.Without(redirect))
        : null;

    /// <summary>Letter for letter, save for their case: the second one can't match what the first one didn't.</summary>
    private static SpfNotice? Repeated(SpfRecord record)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        SpfMechanism[] again = [.. record.Evaluated.Where(m => !seen.Add(m.Written.TrimStart('+')))];
        return Told(SpfCodes.DuplicateTerm, again.DistinctBy(m => m.Written.ToUpperInvariant()), SpfRevision.Without([.. again]));
    }

    private static SpfNotice? HostBits(SpfRecord record)
    {
        SpfMechanism[] odd = [.. record.Evaluated.Where(m => m.Network is { HasHostBits: true })];
        return Told(SpfCodes.HostBits, odd.DistinctBy(m => m.Written), SpfRevision.Instead(odd.Select(m => ((SpfTerm)m, WithoutHostBits(m)))));
    }

    private static string WithoutHostBits(SpfMechanism mechanism)
    {
        var network = mechanism.Network!;
        return $"{mechanism.Written[..(mechanism.Written.IndexOf(':', StringComparison.Ordinal) + 1)]}{Addresses.AddressRange.Address(network.Range.First, network.Range.Six)}/{network.Prefix.ToString(CultureInfo.InvariantCulture)}";
    }

    private static SpfNotice? Ptr(SpfRecord record) => Told(SpfCodes.Ptr, record.Evaluated.Where(m => m.Kind == SpfMechanismKind.Ptr), remedy: null);

    private static SpfNotice? Macros(SpfRecord record) =>
        Told(SpfCodes.Macro, record.Evaluated.Where(m => m.Domain is { IsLiteral: false }), remedy: null);

    /// <summary>More than 65,536 IPv4 addresses, or more than a provider gets at once of IPv6. Everybody at once is told of elsewhere.</summary>
    private static SpfNotice? Wide(SpfRecord record) => Told(
        SpfCodes.WideRange,
        record.Evaluated.Where(m => m is { Qualifier: SpfQualifier.Pass, Network: { Prefix: > 0 } n } && n.Prefix < (n.Range.Six ? 29 : 16)),
        remedy: null);

    private static SpfNotice? Long(SpfRecord record) => record.Text.Length <= LongestRecord
        ? null
        : new SpfNotice(SpfCodes.Long, [("octets", record.Text.Length.ToString(CultureInfo.InvariantCulture))]) { Remedy = Repeated(record)?.Remedy };

    /// <summary>Ignored by everybody; a slip where the name is a mechanism's.</summary>
    private static IEnumerable<SpfNotice> UnknownModifiers(SpfRecord record)
    {
        foreach (var modifier in record.Modifiers.Where(m => m.Kind == SpfModifierKind.Unknown).DistinctBy(m => m.Written).Take(SpfNotices.MostOfAKind))
        {
            var remedy = SpfSpelling.Modifier(modifier);
            yield return new SpfNotice(SpfCodes.UnknownModifier, [("term", modifier.Written)])
            {
                Severity = remedy is null ? Severity.Info : Severity.Warning,
                Remedy = remedy,
            };
        }
    }

    private static SpfNotice? Told(FindingCode code, IEnumerable<SpfTerm> terms, SpfRevision? remedy)
    {
        var told = string.Join(", ", terms.Select(t => t.Written));
        return told.Length == 0 ? null : new SpfNotice(code, [("terms", told)]) { Remedy = remedy };
    }
}

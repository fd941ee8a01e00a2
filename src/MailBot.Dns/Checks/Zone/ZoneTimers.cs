using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>
/// The timers of the zone's SOA record (RFC 1912 2.2, RFC 2308 5). Hosts that copy zones by other means rightly ignore them,
/// so that nothing of this is ever more than a remark.
/// </summary>
internal static class ZoneTimers
{
    private const uint Minute = 60;
    private const uint Hour = 60 * Minute;
    private const uint Week = 7 * 24 * Hour;

    public static void Report(Examination on, Answer answer)
    {
        if (answer.Of<SoaRecord>().FirstOrDefault() is not { } soa) return;
        string[] odd = [.. Odd(soa)];
        if (odd.Length > 0) on.Report(ZoneCodes.SoaTimers, [answer], [], ("timers", string.Join(", ", odd)));
        var kept = Math.Min(soa.Ttl, soa.Minimum);
        if (kept > Hour) on.Report(ZoneCodes.NegativeTtl, [answer], [], ("minutes", Number(kept / Minute)));
    }

    private static IEnumerable<string> Odd(SoaRecord soa)
    {
        if (soa.Refresh is < 20 * Minute or > 12 * Hour) yield return $"refresh {Number(soa.Refresh)}";
        if (soa.Retry >= soa.Refresh) yield return $"retry {Number(soa.Retry)}";
        if (soa.Expire is < Week or > 4 * Week) yield return $"expire {Number(soa.Expire)}";
    }

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);
}

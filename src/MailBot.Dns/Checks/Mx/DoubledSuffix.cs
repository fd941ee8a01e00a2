using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>A panel's commonest trap: whoever types a full name without the dot at its end gets the zone's name added to it.</summary>
internal static class DoubledSuffix
{
    /// <returns>The name that was meant; null where nothing was added to it.</returns>
    public static DnsName? Meant(DnsName host, DnsName domain)
    {
        for (var zone = domain; zone.Labels.Count >= 2; zone = zone.Parent)
        {
            if (host == zone || !host.IsAtOrBelow(zone)) continue;
            if (!DnsName.TryParse(host.Text[..^(zone.Text.Length + 1)], out var before) || before.Labels.Count < 2) continue;
            if (before.IsAtOrBelow(zone) || MailProviders.Receiving(before) is not null || MailProviders.Configuring(before) is not null) return before;
        }

        return null;
    }
}

using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>What a TXT record is for: many purposes share one name, and a new record of one purpose replaces only the old one of that purpose.</summary>
internal static class TxtKind
{
    private static readonly string[] Kinds = ["v=spf", "v=dmarc", "v=dkim", "v=sts", "v=tlsrpt", "v=bimi"];

    public static bool Same(TxtRecord one, TxtRecord other) => IsOfOnePurpose(one) || (Of(one) is { } kind && kind == Of(other));

    /// <summary>Names that are there for one purpose: _dmarc, a DKIM selector and their like.</summary>
    private static bool IsOfOnePurpose(TxtRecord record) => record.Owner.Labels.Any(l => l.StartsWith('_'));

    /// <summary>Misspelt records count as what they were meant to be: they are what a proposal mends.</summary>
    private static string? Of(TxtRecord record)
    {
        var start = new string([.. record.Text.SkipWhile(c => !char.IsAsciiLetter(c)).Where(c => c is not (' ' or '\t')).Take(10)]).ToLowerInvariant();
        return Kinds.FirstOrDefault(k => start.StartsWith(k, StringComparison.Ordinal));
    }
}

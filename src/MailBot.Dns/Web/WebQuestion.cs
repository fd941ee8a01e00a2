using System.Net;

namespace MailBot.Dns.Web;

/// <summary>A document that mail looks for on the web. Two questions for one document are one, whatever is known of its host.</summary>
/// <param name="MostOctets">A longer answer is cut off and not read.</param>
/// <param name="MostRedirects">0 where the standard forbids them (RFC 8461 3.3).</param>
public sealed record WebQuestion(Uri Address, int MostOctets = 65_536, int MostRedirects = 0)
{
    /// <summary>The host's addresses where they have been asked for already; null lets the source ask. They are checked as any others.</summary>
    public IReadOnlyList<IPAddress>? At { get; init; }

    public bool Equals(WebQuestion? other) =>
        other is not null && Address == other.Address && MostOctets == other.MostOctets && MostRedirects == other.MostRedirects;

    public override int GetHashCode() => HashCode.Combine(Address, MostOctets, MostRedirects);
}

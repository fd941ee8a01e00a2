using System.Text;

namespace MailBot.Dns.Records;

/// <summary>Text as the strings of a TXT record.</summary>
public static class TxtStrings
{
    public const int LongestString = 255;

    /// <summary>UTF-8 in pieces of at most 255 octets, never cut inside a character; joined they are the text again.</summary>
    public static IReadOnlyList<byte[]> Cut(string written)
    {
        var octets = Encoding.UTF8.GetBytes(written);
        if (octets.Length == 0) return [[]];
        var pieces = new List<byte[]>();
        for (var start = 0; start < octets.Length;)
        {
            var end = Math.Min(start + LongestString, octets.Length);
            while (end < octets.Length && (octets[end] & 0xC0) == 0x80) end--;
            pieces.Add(octets[start..end]);
            start = end;
        }

        return pieces;
    }
}

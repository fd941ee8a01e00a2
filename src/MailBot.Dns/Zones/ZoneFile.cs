using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>Records from the text of a zone file (RFC 1035 5.1): $ORIGIN, $TTL, relative names, @, parentheses, comments.</summary>
public static class ZoneFile
{
    /// <exception cref="FormatException">With the number of the line.</exception>
    public static IReadOnlyList<DnsRecord> Read(string text, DnsName? origin = null)
    {
        var records = new List<DnsRecord>();
        var ttl = RecordReader.UsualTtl;
        origin ??= DnsName.Root;
        ZoneToken? owner = null;
        foreach (var (number, line) in LogicalLines(text))
        {
            try
            {
                var words = ZoneTokens.Read(line);
                if (words.Count == 0) continue;
                if (words[0].Text == "$ORIGIN") origin = RecordReader.Name(words[1].Text, origin);
                else if (words[0].Text == "$TTL") ttl = uint.Parse(words[1].Text, CultureInfo.InvariantCulture);
                else
                {
                    IReadOnlyList<ZoneToken> whole = line[0] is ' ' or '\t' ? [owner ?? throw new FormatException("The first record has no owner."), .. words] : words;
                    owner = Absolute(whole[0], origin);
                    records.Add(RecordReader.Read([owner.Value, .. whole.Skip(1)], origin, ttl));
                }
            }
            catch (Exception fault) when (fault is FormatException or ArgumentOutOfRangeException)
            {
                throw new FormatException($"Line {number}: {fault.Message}", fault);
            }
        }

        return records;
    }

    /// <summary>One record on a line of its own, owner first: «contoso.example. 3600 IN TXT "v=spf1 -all"». Names without a dot at the end are absolute too.</summary>
    /// <exception cref="FormatException">Not a record.</exception>
    public static DnsRecord ReadRecord(string line)
    {
        var words = ZoneTokens.Read(line);
        if (words.Count < 3) throw new FormatException("A record is an owner, a type and data.");
        return RecordReader.Read(words, DnsName.Root);
    }

    /// <summary>An owner stays what it was when $ORIGIN changes under it.</summary>
    private static ZoneToken Absolute(ZoneToken owner, DnsName origin) =>
        owner with { Octets = System.Text.Encoding.ASCII.GetBytes(RecordReader.Name(owner.Text, origin).Absolute) };

    /// <summary>Parentheses continue a line.</summary>
    private static IEnumerable<(int Number, string Line)> LogicalLines(string text)
    {
        var (open, held, began, number) = (0, "", 0, 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var bare = ZoneComments.Strip(line);
            if (open == 0) (held, began) = ("", number);
            held += (held.Length > 0 ? " " : "") + bare.Text;
            open += bare.Opened;
            if (open <= 0 && held.Trim().Length > 0) yield return (began, held);
        }
    }
}

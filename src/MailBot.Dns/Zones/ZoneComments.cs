namespace MailBot.Dns.Zones;

/// <summary>A line without its comment, and by how much it opens parentheses; quotes and escapes respected.</summary>
internal static class ZoneComments
{
    public static (string Text, int Opened) Strip(string line)
    {
        var (quoted, opened) = (false, 0);
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\': at++; break;
                case '"': quoted = !quoted; break;
                case ';' when !quoted: return (line[..at], opened);
                case '(' when !quoted: opened++; break;
                case ')' when !quoted: opened--; break;
            }
        }

        return (line, opened);
    }
}

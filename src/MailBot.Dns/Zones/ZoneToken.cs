namespace MailBot.Dns.Zones;

/// <param name="Octets">Escapes undone.</param>
/// <param name="Quoted">Stood between quotes, so it is text even where it looks like a number or a name.</param>
internal readonly record struct ZoneToken(byte[] Octets, bool Quoted)
{
    public string Text => System.Text.Encoding.Latin1.GetString(Octets);
}

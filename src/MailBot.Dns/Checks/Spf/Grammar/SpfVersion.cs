namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>Which TXT records are SPF records (RFC 7208 4.5): the version, in any case, and then a blank or the end.</summary>
internal static class SpfVersion
{
    public const string Text = "v=spf1";

    public static bool Begins(string record) =>
        record.StartsWith(Text, StringComparison.OrdinalIgnoreCase) && (record.Length == Text.Length || record[Text.Length] == ' ');
}

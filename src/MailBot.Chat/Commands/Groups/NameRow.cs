using System.Text.RegularExpressions;

namespace MailBot.Chat.Commands.Groups;

/// <summary>Names in a row, as people type them into a field: « Julie, Karim et Luc Petit ».</summary>
internal static partial class NameRow
{
    public static IEnumerable<string> Split(string typed) =>
        Between().Split(typed).Select(name => name.Trim()).Where(name => name.Length > 0);

    [GeneratedRegex(@"[,;&\r\n]|\s(?:et|and)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}

using System.Text.RegularExpressions;

namespace MailBot.Microsoft365.Transport.Errors;

/// <summary>A server that passed the call on wraps the other server's exception in its own text.</summary>
internal static partial class ProxiedException
{
    /// <summary>The exception inside, or the given one when nothing is wrapped.</summary>
    public static CmdletException Unwrap(CmdletException found)
    {
        if (found.ShortType != "CmdletProxyException" && !found.Text.Contains("Error on proxy command", StringComparison.OrdinalIgnoreCase))
            return found;
        var inner = Inner().Match(found.Text);
        return inner.Success ? new CmdletException(inner.Groups["type"].Value, inner.Groups["text"].Value) : found;
    }

    [GeneratedRegex(@"(?<type>[A-Za-z][\w]*(?:\.\w+)+Exception)\s*:\s*(?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex Inner();
}

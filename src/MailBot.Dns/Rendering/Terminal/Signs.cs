using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>States in one character.</summary>
internal static class Signs
{
    public static string Of(LineState state) => state switch
    {
        LineState.Good => "✓",
        LineState.Attention => "!",
        LineState.Bad => "✗",
        LineState.Unknown => "?",
        LineState.Pending => "…",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Info => "i",
        Severity.Warning => Of(LineState.Attention),
        _ => Of(LineState.Bad),
    };
}

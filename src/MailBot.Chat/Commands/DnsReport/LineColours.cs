using AdaptiveCards;
using MailBot.Dns.Rendering;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>The colours in which states are told, never by colour alone.</summary>
internal static class LineColours
{
    public static AdaptiveContainerStyle Ground(LineState state) => state switch
    {
        LineState.Good => AdaptiveContainerStyle.Good,
        LineState.Attention => AdaptiveContainerStyle.Warning,
        LineState.Bad => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    public static AdaptiveTextColor Of(LineState state) => state switch
    {
        LineState.Good => AdaptiveTextColor.Good,
        LineState.Attention => AdaptiveTextColor.Warning,
        LineState.Bad => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Default,
    };
}

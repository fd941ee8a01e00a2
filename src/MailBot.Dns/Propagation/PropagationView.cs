using System.Globalization;
using MailBot.Dns.Rendering;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Propagation;

/// <summary>A watch in the reader's language, as terminals and cards show it. Plain text, harmless to a terminal.</summary>
/// <param name="Title">«Serveurs à jour : 3 sur 9».</param>
/// <param name="Authorities">The zone's own servers; empty where they aren't asked.</param>
public sealed record PropagationView(
    PropagationWatch Watch, LineState State, string Title, string Effect, string Action, IReadOnlyList<ServerLine> Authorities, IReadOnlyList<ServerLine> Resolvers)
{
    /// <summary>The title within a sentence: «serveurs à jour : 3 sur 9».</summary>
    public string Told { get; private init; } = Title;

    /// <param name="zone">The reader's, for hours of the day.</param>
    public static PropagationView Of(PropagationWatch watch, CultureInfo culture, TimeZoneInfo zone)
    {
        var finding = PropagationFinding.Of(watch, zone);
        var told = TopicTexts.Title(finding, culture);
        return new PropagationView(
            watch,
            StateOf(watch),
            culture.TextInfo.ToUpper(told[0]) + told[1..],
            TopicTexts.Effect(finding, culture),
            TopicTexts.Action(finding, culture),
            Lines(ServerRole.Authority),
            Lines(ServerRole.Resolver)) { Told = told };

        IReadOnlyList<ServerLine> Lines(ServerRole role) => [.. watch.Servers.Where(s => s.Role == role).Select(s => ServerLine.Of(s, watch.Began, culture, zone))];
    }

    private static LineState StateOf(PropagationWatch watch) => watch switch
    {
        { End: PropagationEnd.Done } => LineState.Good,
        { Looks: > 0, Answered: 0 } => LineState.Unknown,
        { End: PropagationEnd.Running } => LineState.Pending,
        _ => LineState.Attention,
    };
}

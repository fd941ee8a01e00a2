using System.Globalization;
using MailBot.Dns.Rendering;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Propagation;

/// <summary>One server of a watch in the reader's language.</summary>
/// <param name="Label">Who runs it, and its address where that says more. Plain text.</param>
public sealed record ServerLine(string Label, LineState State, string Sentence)
{
    internal static ServerLine Of(ServerSight server, DateTimeOffset began, CultureInfo culture, TimeZoneInfo zone)
    {
        var label = SafeText.Of(server.Label);
        var shown = server.Server.Length == 0 || server.Server == server.Label ? label : $"{label} ({server.Server})";
        var facts = new Dictionary<string, string>();
        if (server.ExpectedAt is { } then) facts["time"] = PropagationFinding.Moment(then, began, zone);
        return new ServerLine(shown, StateOf(server.Sight), TopicTexts.Sentence(Key(server), facts, culture));
    }

    private static LineState StateOf(Sight sight) => sight switch
    {
        Sight.Seen => LineState.Good,
        Sight.Silent => LineState.Unknown,
        _ => LineState.Pending,
    };

    private static string Key(ServerSight server) => (server.Sight, server.ExpectedAt) switch
    {
        (Sight.Seen, _) => "prop.server.seen",
        (Sight.Old, { }) => "prop.server.old",
        (Sight.Old, null) => "prop.server.old-unknown",
        (Sight.Absent, { }) => "prop.server.absent",
        (Sight.Absent, null) => "prop.server.absent-unknown",
        _ => "prop.server.silent",
    };
}

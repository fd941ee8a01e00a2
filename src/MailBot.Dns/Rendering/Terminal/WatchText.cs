using System.Globalization;
using MailBot.Dns.Propagation;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>One look of a watch as plain lines.</summary>
public static class WatchText
{
    public static IEnumerable<string> Lines(PropagationWatch watch, CultureInfo culture, TimeZoneInfo zone)
    {
        var view = PropagationView.Of(watch, culture, zone);
        yield return $"{Signs.Of(view.State)} {view.Title}";
        yield return "  " + view.Effect;
        yield return "  " + view.Action;
        foreach (var line in Group("Watch.Authorities", view.Authorities, culture)) yield return line;
        foreach (var line in Group("Watch.Resolvers", view.Resolvers, culture)) yield return line;
        if (watch.End != PropagationEnd.Running) yield break;
        var next = TimeZoneInfo.ConvertTime(watch.NextLook, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        yield return "  " + RenderingTexts.Say("Watch.Next", culture, next);
    }

    /// <summary>For somebody who stops a watch: that nothing is lost by it.</summary>
    public static string Stopped(CultureInfo culture) => RenderingTexts.Say("Watch.Stopped", culture);

    private static IEnumerable<string> Group(string key, IReadOnlyList<ServerLine> servers, CultureInfo culture)
    {
        if (servers.Count == 0) yield break;
        yield return "  " + RenderingTexts.Say(key, culture);
        foreach (var server in servers) yield return $"    {Signs.Of(server.State)} {server.Label} · {server.Sentence}";
    }
}

using System.Globalization;
using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Dns.Propagation;
using MailBot.Dns.Rendering;
using MailBot.Dns.Texts;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>How far a change has come, on one card that is edited until it has arrived: « Serveurs à jour : 3 sur 9 ».</summary>
/// <remarks>Text from DNS comes here harmless, and goes into text runs only.</remarks>
internal sealed class WatchCards(CardSettings settings)
{
    private const string Servers = "servers";

    /// <summary>Of a value: a key tells nobody anything.</summary>
    private const int MostCharacters = 300;

    public RenderedCard Draw(Viewer viewer, PropagationWatch watch, bool stopped = false)
    {
        var view = PropagationView.Of(watch, TextCatalogue.Culture(viewer.Language), viewer.Zone);
        var record = watch.Awaited;
        var place = WatchTarget.PlaceOf(record);
        var state = stopped ? Say(viewer, "Dns.Watch.Stopped") : watch.Looks == 0 ? Say(viewer, "Dns.Watch.First") : view.Title;
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(Say(viewer, "Dns.Watch.Title")), Blocks.Lead(place), Blocks.State(state, stopped ? AdaptiveContainerStyle.Emphasis : LineColours.Ground(view.State)) } };
        if (!stopped && watch.Looks > 0) card.Body.AddRange([Blocks.Plain(view.Effect), Blocks.Plain(view.Action)]);
        card.Body.Add(Blocks.Fact(Say(viewer, watch.Gone ? "Dns.Watch.Leaving" : "Dns.Watch.Awaited"), SafeText.Of(RecordForms.Value(record), MostCharacters)));
        if (!stopped && watch.End == PropagationEnd.Running) card.Body.Add(Blocks.Small(Until(viewer, watch)));
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        Fold(card, viewer, view);
        AddButtons(card, viewer, watch, stopped);
        return new RenderedCard(card, $"{place} · {state}");
    }

    /// <summary>What this person watches, each with a button to end it.</summary>
    public RenderedCard List(Viewer viewer, IReadOnlyList<PropagationWatch> watches)
    {
        var heading = Say(viewer, "Dns.Watch.List");
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(heading) } };
        foreach (var watch in watches)
        {
            var title = watch.Looks == 0 ? Say(viewer, "Dns.Watch.First") : PropagationView.Of(watch, TextCatalogue.Culture(viewer.Language), viewer.Zone).Title;
            card.Body.Add(Blocks.Lead(WatchTarget.PlaceOf(watch.Awaited)));
            card.Body.Add(Blocks.Plain(title));
            card.Body.Add(new AdaptiveActionSet { Actions = { Stop(viewer, watch) } });
        }

        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, heading);
    }

    /// <summary>The sentence that tells the end: an edited card rings nobody.</summary>
    public static string Ended(Viewer viewer, PropagationWatch watch)
    {
        var view = PropagationView.Of(watch, TextCatalogue.Culture(viewer.Language), viewer.Zone);
        return Say(viewer, "Dns.Watch.Ended", WatchTarget.PlaceOf(watch.Awaited), view.Told, view.Action);
    }

    private static string Until(Viewer viewer, PropagationWatch watch)
    {
        var ends = Moments.DayAndHour(watch.Looks == 0 ? watch.Began + PropagationWatch.Longest : watch.EndsBy, viewer.Language, viewer.Zone);
        if (watch.Looks == 0) return Say(viewer, "Dns.Watch.Ends", ends);
        var next = TimeZoneInfo.ConvertTime(watch.NextLook, viewer.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{Say(viewer, "Dns.Watch.Next", next)} {Say(viewer, "Dns.Watch.Ends", ends)}";
    }

    private static void Fold(AdaptiveCard card, Viewer viewer, PropagationView view)
    {
        if (view.Authorities.Count + view.Resolvers.Count == 0) return;
        var toggle = new AdaptiveToggleVisibilityAction { Title = Say(viewer, "Dns.Watch.Servers", view.Authorities.Count + view.Resolvers.Count), TargetElements = { new AdaptiveTargetElement(Servers) } };
        var folded = new AdaptiveContainer { Id = Servers, IsVisible = false, Separator = true };
        Group(folded, Say(viewer, "Dns.Watch.Authorities"), view.Authorities);
        Group(folded, Say(viewer, "Dns.Watch.Resolvers"), view.Resolvers);
        card.Body.Add(new AdaptiveActionSet { Actions = { toggle } });
        card.Body.Add(folded);
    }

    private static void Group(AdaptiveContainer into, string label, IReadOnlyList<ServerLine> servers)
    {
        if (servers.Count == 0) return;
        into.Items.Add(Blocks.Small(label));
        foreach (var server in servers)
        {
            into.Items.Add(new AdaptiveRichTextBlock
            {
                Spacing = AdaptiveSpacing.None,
                Inlines = { new AdaptiveTextRun(server.Label) { Weight = AdaptiveTextWeight.Bolder }, new AdaptiveTextRun($" · {server.Sentence}") { Color = LineColours.Of(server.State) } },
            });
        }
    }

    private static void AddButtons(AdaptiveCard card, Viewer viewer, PropagationWatch watch, bool stopped)
    {
        if (!stopped && watch.End == PropagationEnd.Running) card.Actions.Add(Stop(viewer, watch));
        else if (stopped || watch.End != PropagationEnd.Done) card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Dns.Watch.Again"), Typed(viewer, WatchTarget.Of(watch.Awaited, watch.Gone))));
    }

    private static AdaptiveAction Stop(Viewer viewer, PropagationWatch watch) =>
        Buttons.Say(viewer, Say(viewer, "Dns.Watch.Stop"), Say(viewer, "Dns.Typed.Unwatch", WatchTarget.PlaceOf(watch.Awaited)));

    /// <summary>The sentence that begins this watch.</summary>
    public static string Typed(Viewer viewer, WatchTarget target) =>
        Say(viewer, target.Gone ? "Dns.Typed.WatchGone" : "Dns.Typed.Watch", target.Place, RecordForms.Value(target.Record));

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}

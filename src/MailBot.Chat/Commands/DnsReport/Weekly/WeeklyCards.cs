using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Dns.Names;
using MailBot.Dns.Texts;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>« Votre SPF a changé depuis lundi : … », with what it was and what it is.</summary>
internal sealed class WeeklyCards(CardSettings settings)
{
    private const int MostChanges = 8;

    /// <summary>Of a value: a key tells nobody anything.</summary>
    private const int MostCharacters = 200;

    public RenderedCard Draw(Viewer viewer, DnsName domain, WeeklyNews news)
    {
        var since = Moments.Day(news.Since, viewer.Language, viewer.Zone);
        var heading = news.Changes is [var only]
            ? Say(viewer, "Dns.Weekly.One", Say(viewer, $"Dns.Weekly.{only.Area}"), since)
            : Say(viewer, "Dns.Weekly.Many", news.Changes.Count, since);
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(heading), Blocks.Lead(DomainDisplay.Of(domain)) } };
        foreach (var change in news.Changes.Take(MostChanges)) card.Body.Add(Told(viewer, change));
        if (news.Changes.Count > MostChanges) card.Body.Add(Blocks.Small(Say(viewer, "Row.More", news.Changes.Count - MostChanges)));
        card.Body.Add(Blocks.Small(Say(viewer, "Dns.Weekly.Whose")));
        card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Dns.Weekly.Report"), Say(viewer, "Dns.Typed.Report", domain)));
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, $"{DomainDisplay.Of(domain)} · {heading}");
    }

    private static AdaptiveContainer Told(Viewer viewer, RecordChange change) => new()
    {
        Separator = true,
        Items =
        {
            Blocks.Fact(Say(viewer, $"Dns.Weekly.{change.Area}"), $"{change.Type} {change.Owner}"),
            Blocks.Fact(Say(viewer, "Dns.Weekly.Before"), Values(viewer, change.Old)),
            Blocks.Fact(Say(viewer, "Dns.Weekly.Now"), Values(viewer, change.New)),
        },
    };

    private static string Values(Viewer viewer, IReadOnlyList<string> values) =>
        values.Count == 0 ? Say(viewer, "Dns.Weekly.Nothing") : string.Join(" · ", values.Select(v => SafeText.Of(v, MostCharacters)));

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}

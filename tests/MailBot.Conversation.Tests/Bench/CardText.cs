using System.Text.Json;
using MailBot.Terminal.Cards;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>What a person reads in an activity or a card, buttons included.</summary>
internal static class CardText
{
    private static readonly string[] Read = ["text", "title", "label", "errorMessage"];

    public static string Of(PostedActivity activity) =>
        string.Join('\n', activity.Cards.Select(Of).Prepend(Plain(activity.Text ?? "")));

    public static string Of(JsonElement card) => string.Join('\n', Strings(card, Read));

    /// <summary>The card or the sentence that an invoke was answered with.</summary>
    public static string Of(BotAnswer answer) => answer.Card is { } card ? Of(card) : Plain(answer.Text ?? "");

    /// <summary>The texts of all TextBlocks: the only place where a client would read Markdown.</summary>
    public static IEnumerable<string> MarkdownOf(JsonElement element) => Objects(element)
        .Where(o => o.Type() == "TextBlock")
        .Select(o => o.Text("text") ?? "");

    public static bool Offers(this PostedActivity activity, string verb) => activity.Card is { } card && Offers(card, verb);

    public static bool Offers(this JsonElement card, string verb) => CardRenderer.ActionsOf(card).Any(a => a.IsCalled(verb));

    /// <summary>The version that the card's buttons carry.</summary>
    public static long VersionOf(JsonElement card, string verb) => Data(card, verb).GetProperty("version").GetInt64();

    public static string IdOf(JsonElement card, string verb) => Data(card, verb).GetProperty("id").GetString()!;

    public static JsonElement Action(JsonElement card, string verb) => CardRenderer.ActionsOf(card).First(a => a.IsCalled(verb)).Json;

    private static JsonElement Data(JsonElement card, string verb) => Action(card, verb).GetProperty("data");

    private static IEnumerable<string> Strings(JsonElement element, string[] names) => Objects(element)
        .SelectMany(o => names.Select(n => o.Find(n) is { ValueKind: JsonValueKind.String } text ? Plain(text.GetString()!) : ""))
        .Where(s => s.Length > 0);

    /// <summary>French spaces as the ones that tests are written with.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}

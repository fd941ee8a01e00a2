using System.Globalization;
using AdaptiveCards;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>Buttons. Each carries verb, id and version and nothing that would have to be trusted.</summary>
internal static class Buttons
{
    public static AdaptiveAction For(Viewer viewer, string title, string verb, Request request, bool inputs = false) => Make(
        viewer, title, verb, inputs,
        new Dictionary<string, object> { [CardVerbs.Verb] = verb, [CardVerbs.Id] = request.Id, [CardVerbs.Version] = request.Version });

    /// <summary>A button that stands for a typed sentence.</summary>
    public static AdaptiveAction Say(Viewer viewer, string title, string typed) => Make(
        viewer, title, CardVerbs.Say, false,
        new Dictionary<string, object> { [CardVerbs.Verb] = CardVerbs.Say, [CardVerbs.Typed] = typed });

    /// <summary>One button for several requests, each with the version that the card shows.</summary>
    public static AdaptiveAction All(Viewer viewer, string title, IReadOnlyList<Request> requests) => Make(
        viewer, title, CardVerbs.ApproveAll, false,
        new Dictionary<string, object>
        {
            [CardVerbs.Verb] = CardVerbs.ApproveAll,
            [CardVerbs.Rows] = string.Join(' ', requests.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id}:{r.Version}"))),
        });

    /// <summary>Unfolds one text field with its button within the card.</summary>
    public static AdaptiveShowCardAction Unfold(Viewer viewer, string title, AdaptiveTextInput input, string send, string verb, Request request) => new()
    {
        Title = title,
        Card = new AdaptiveCard(Schema) { Body = { input }, Actions = { For(viewer, send, verb, request, inputs: true) } },
    };

    /// <summary>The highest version that Teams draws.</summary>
    public static AdaptiveSchemaVersion Schema { get; } = new(1, 5);

    private static AdaptiveAction Make(Viewer viewer, string title, string verb, bool inputs, Dictionary<string, object> data)
    {
        var associated = inputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None;
        var submit = new AdaptiveSubmitAction { Title = title, Data = data, AssociatedInputs = associated };
        if (viewer.Actions == CardActions.Submit) return submit;
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = associated,
            Fallback = new AdaptiveFallbackElement(submit),
        };
    }
}

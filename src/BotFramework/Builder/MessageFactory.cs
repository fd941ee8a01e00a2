using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Text = !string.IsNullOrWhiteSpace(text) ? text : null;
        activity.Speak = !string.IsNullOrWhiteSpace(ssml) ? ssml : null;
        activity.InputHint = inputHint ?? InputHints.AcceptingInput;
        return activity;
    }

    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions((actions ?? throw new ArgumentNullException(nameof(actions))).Select(a => new CardAction { Type = ActionTypes.ImBack, Value = a, Title = a }), text, ssml, inputHint);

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var activity = Text(text, ssml, inputHint);
        activity.SuggestedActions = new SuggestedActions { Actions = [.. cardActions] };
        return activity;
    }

    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        Attachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        Attachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    private static Activity Attachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var activity = Text(text, ssml, inputHint);
        activity.AttachmentLayout = layout;
        activity.Attachments = [.. attachments];
        return activity;
    }
}

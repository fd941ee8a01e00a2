using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => Names(mention, id));

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    /// <summary>Takes the mention of the bot out of the text, and returns the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the mentions of <paramref name="id"/> out of the text, by the text of the mention entity, and returns the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => Names(mention, id)))
            activity.Text = Without(activity.Text, mention);
        return activity.Text;
    }

    private static bool Names(Mention mention, string id) => mention.Mentioned is { Id: not null } mentioned && mentioned.Id == id;

    private static string Without(string text, Mention mention)
    {
        if (string.IsNullOrEmpty(text) || mention.Text is { Length: 0 })
            return text;
        if (mention.Text != null)
            return text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        // Some channels leave the text of the mention out of the entity; it is then the tagged name.
        var tagged = "<at>" + Regex.Escape(mention.Mentioned.Name ?? string.Empty) + "</at>";
        return Regex.Replace(text, tagged, string.Empty, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Trim();
    }
}

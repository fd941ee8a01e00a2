using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    /// <summary>Takes the bot's own mention out of the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            if (mention.Text is null)
            {
                var name = Regex.Escape(mention.Mentioned.Name ?? "");
                activity.Text = Regex.Replace(activity.Text ?? "", $"<at>{name}</at>", "", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking).Trim();
            }
            else
            {
                activity.Text = (activity.Text ?? "").Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}

public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale)
    {
        if (activity is Activity concrete) concrete.Locale = locale;
    }
}

using System.Net;
using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Contracts;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MailBot.Chat.Teams;

/// <summary>Reads what an activity says about itself. Names in it are never an identity.</summary>
internal static class Incoming
{
    public static bool IsPrivate(Activity activity) =>
        activity.Conversation.ConversationType is { Length: > 0 } type
            ? string.Equals(type, "personal", StringComparison.OrdinalIgnoreCase)
            : activity.Conversation.IsGroup != true;

    /// <summary>Begun by this bot itself to write somewhere: nobody said anything.</summary>
    public static bool IsOwn(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation;

    /// <summary>channel/conversation/activity id; an activity without an id is never taken for a repetition.</summary>
    public static string Key(Activity activity) =>
        $"{activity.ChannelId}/{activity.Conversation.Id}/{(string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("N") : activity.Id)}";

    public static bool IsOfTenant(Activity activity, string tenantId)
    {
        var data = activity.TryGetChannelData<TeamsChannelData>(out var read) ? read?.Tenant?.Id : null;
        string?[] claimed = [activity.Conversation.TenantId, data];
        var named = claimed.Where(t => !string.IsNullOrEmpty(t)).ToList();
        return named.Count > 0 && named.All(t => string.Equals(t, tenantId, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words without the bot's mention, entities decoded, every kind of space a space.</summary>
    public static string Words(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Text)) return "";
        var text = WebUtility.HtmlDecode(activity.RemoveRecipientMention() ?? "");
        return text.Replace("<at>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("</at>", "", StringComparison.OrdinalIgnoreCase)
            .Replace('\u00a0', ' ')
            .Replace('\u202f', ' ')
            .Trim();
    }

    public static string Language(Activity activity, ClientInfo? client, string otherwise)
    {
        var locale = activity.Locale ?? client?.locale;
        if (string.IsNullOrEmpty(locale)) return otherwise;
        return locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr" : "en";
    }

    public static bool IsPhone(ClientInfo? client) => client?.platform is { } platform
        && (platform.Equals("iOS", StringComparison.OrdinalIgnoreCase) || platform.Equals("Android", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where to write to later. The reference names no activity: what is written there answers nothing.</summary>
    public static ConversationAddress Address(Activity activity, string language)
    {
        var client = WireFormat.Client(activity);
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        var known = new KnownConversation
        {
            language = language,
            zone = activity.LocalTimezone ?? client?.timezone,
            phone = IsPhone(client),
            reference = WireFormat.EncodeReference(reference),
        };
        return new ConversationAddress(activity.ServiceUrl, activity.Conversation.Id, KnownConversations.Encode(known));
    }
}

using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>Whether there is anything to show.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(e => string.Equals(e?.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(e => e as Mention ?? e.GetAs<Mention>())];

    /// <exception cref="JsonException">The channel data has another shape.</exception>
    public T GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T typed => typed,
        var data => (T)JsonSerializer.Deserialize(data.ToString(), BotJson.TypeInfo(typeof(T))),
    };

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        try
        {
            if (ChannelData is null) return false;
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    public bool IsFromStreamingConnection() => ServiceUrl is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>"message" is also the form of "message/…".</summary>
    protected bool IsActivity(string activityType) =>
        Type is { } type
        && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (type.Length == activityType.Length || type[activityType.Length] == '/');
}

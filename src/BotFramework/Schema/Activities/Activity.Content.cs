using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Reading what an activity carries.</summary>
public partial class Activity
{
    /// <summary>True when there is something to show or to read: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData != null;

    public Mention[] GetMentions() =>
        Entities == null || !Entities.Any(IsMention)
            ? []
            : [.. Entities
                .Where(IsMention)
                .Select(entity => entity as Mention ?? entity.GetAs<Mention>())];

    private static bool IsMention(Entity entity) => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase);

    /// <summary>The channel data as <typeparamref name="T"/>; default when there is none.</summary>
    /// <exception cref="JsonException">The data doesn't have that shape.</exception>
    public T GetChannelData<T>() => BotJson.Convert<T>(ChannelData);

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        if (ChannelData == null)
            return false;
        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

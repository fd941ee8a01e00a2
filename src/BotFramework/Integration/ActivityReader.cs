using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// An activity out of a request body, or the status that refuses it. What is let through can be read by the rest of the slice
/// without a fault: later code needs no guard against missing addresses or members of the wrong form.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Bytes of the largest body. Teams' own limit for a message is about 100 KB.</summary>
    public const int BodyLimit = 256 * 1024;

    public static async Task<(Activity Activity, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > BodyLimit)
            return (null, StatusCodes.Status413PayloadTooLarge);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > BodyLimit)
                return (null, StatusCodes.Status413PayloadTooLarge);
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        return Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) is { } activity ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
    }

    private static Activity Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            if (!Utf8.IsValid(json) || !EveryTextIsText(json))
                return null;
            var activity = JsonSerializer.Deserialize(json, BotJson.InfoOf<Activity>());
            return activity != null && IsAddressed(activity) && HasNoHoles(activity) && IsReadable(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair passes as JSON and fails only when somebody reads that very string.
    private static bool EveryTextIsText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Without these nobody can be answered; upstream lets them through and fails later.
    private static bool IsAddressed(Activity activity) =>
        !string.IsNullOrWhiteSpace(activity.Type)
        && !string.IsNullOrWhiteSpace(activity.ServiceUrl)
        && !string.IsNullOrWhiteSpace(activity.ChannelId)
        && !string.IsNullOrWhiteSpace(activity.From?.Id)
        && !string.IsNullOrWhiteSpace(activity.Conversation?.Id);

    private static bool HasNoHoles(Activity activity) =>
        Full(activity.Attachments) && Full(activity.Entities) && Full(activity.MembersAdded) && Full(activity.MembersRemoved)
        && Full(activity.ReactionsAdded) && Full(activity.ReactionsRemoved);

    private static bool Full<T>(IList<T> items)
        where T : class => items == null || !items.Contains(null);

    // Throws a JsonException where the form is wrong.
    private static bool IsReadable(Activity activity)
    {
        activity.GetMentions();
        if (activity.ChannelId == Channels.Msteams)
            activity.GetChannelData<TeamsChannelData>();
        return true;
    }
}

using System.Buffers;
using System.IO.Pipelines;
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

    private const string TeamsContentType = "application/json; charset=utf-8";

    /// <summary>The body as it came, without a byte order mark; or the status that refuses it.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType is { Length: > 0 } type && type != TeamsContentType && !request.HasJsonContentType())
            return (default, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > BodyLimit)
            return (default, StatusCodes.Status413PayloadTooLarge);
        var octets = await OctetsAsync(request.BodyReader, cancellationToken).ConfigureAwait(false);
        if (octets == null)
            return (default, StatusCodes.Status413PayloadTooLarge);
        var whole = octets.AsMemory();
        return (whole.Span.StartsWith("\uFEFF"u8) ? whole[3..] : whole, 0);
    }

    /// <summary>Null over the limit.</summary>
    private static async ValueTask<byte[]> OctetsAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > BodyLimit)
            {
                body.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var octets = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return octets;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Null for what is no activity that can be answered.</summary>
    public static Activity Parse(ReadOnlySpan<byte> json)
    {
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

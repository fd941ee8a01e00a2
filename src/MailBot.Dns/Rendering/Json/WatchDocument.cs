using MailBot.Dns.Propagation;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering.Json;

/// <summary>One look of a watch for programs: `mailbot dns watch --json`.</summary>
/// <param name="State">running, done, timeOver or neverPublished.</param>
/// <param name="Seen">Servers with the change, of those that answered.</param>
/// <param name="Published">When every answering authority was first seen with it.</param>
/// <param name="LastExpected">When the last server is expected to follow.</param>
internal sealed record WatchDocument(
    string Name,
    string Type,
    string Value,
    bool Gone,
    string State,
    int Seen,
    int Answered,
    int Looks,
    string? Published,
    string? LastExpected,
    string NextLook,
    IReadOnlyList<WatchedServerDocument> Servers)
{
    public static WatchDocument Of(PropagationWatch watch)
    {
        var awaited = watch.Awaited;
        return new WatchDocument(
            awaited.Owner.Absolute,
            awaited.Type.Label(),
            RecordText.Of(awaited),
            watch.Gone,
            JsonText.Word(watch.End),
            watch.Seen,
            watch.Answered,
            watch.Looks,
            Moment(watch.Published),
            Moment(watch.LastExpected),
            JsonText.Moment(watch.NextLook),
            [.. watch.Servers.Select(s => new WatchedServerDocument(s.Server, JsonText.Word(s.Role), s.Label, JsonText.Word(s.Sight), s.Values, Moment(s.ExpectedAt), s.Serial))]);
    }

    private static string? Moment(DateTimeOffset? moment) => moment is { } known ? JsonText.Moment(known) : null;
}

/// <param name="Sight">seen, old, absent or silent.</param>
internal sealed record WatchedServerDocument(
    string Server, string Role, string Label, string Sight, IReadOnlyList<string> Values, string? ExpectedAt, uint? Serial);

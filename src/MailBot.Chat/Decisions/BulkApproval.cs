using System.Globalization;
using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>« Tout approuver »: requests of one kind, at most ten, each decided as if it were clicked alone.</summary>
internal sealed class BulkApproval(RequestService requests)
{
    /// <summary>What the button named: id and version of each row, and nothing else.</summary>
    public static IReadOnlyList<RequestRef> Read(string rows) =>
        [.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Gathering.RowLimit + 1).Select(Reference)];

    public async Task<Reply> HandleAsync(Turn turn, IReadOnlyList<RequestRef> rows, CancellationToken cancellationToken)
    {
        var named = new List<(Request Request, long? Version)>();
        foreach (var row in rows.DistinctBy(r => r.Id))
        {
            if (await requests.FindAsync(row.Id, cancellationToken) is { } request && await requests.Deciders.MaySeeAsync(turn.Person.Key, request, cancellationToken)) named.Add((request, row.Version));
        }

        if (named.Count == 0) return new Reply.Words(Say(turn, "Result.Unknown"));
        if (rows.Count > Gathering.RowLimit) return Told(named[0].Request, Say(turn, "Bulk.TooMany", Gathering.RowLimit));
        if (named.DistinctBy(n => n.Request.Kind).Count() > 1) return Told(named[0].Request, Say(turn, "Bulk.Mixed"));
        return await ApproveAsync(turn, named, cancellationToken);
    }

    private async Task<Reply> ApproveAsync(Turn turn, List<(Request Request, long? Version)> named, CancellationToken cancellationToken)
    {
        var approved = new List<string>();
        var rest = new List<string>();
        foreach (var (request, version) in named)
        {
            // A command of its own for each: a repeated click is then applied once, row by row.
            var command = turn.Command with { Id = $"{turn.Id}/{request.Id}" };
            var result = await requests.ApproveAsync(command, new RequestRef(request.Id, version), confirmedAlone: false, cancellationToken);
            (result is CommandResult.Applied or CommandResult.AlreadyApplied ? approved : rest).Add(request.Label ?? "");
        }

        var sentences = new List<string>();
        if (approved.Count > 0) sentences.Add(Say(turn, approved.Count == 1 ? "Bulk.One" : "Bulk.Approved", approved.Count, string.Join(", ", approved)));
        if (rest.Count > 0) sentences.Add(Say(turn, "Bulk.Rest", string.Join(", ", rest)));
        return Told(await requests.FindAsync(named[0].Request.Id, cancellationToken) ?? named[0].Request, string.Join(' ', sentences));
    }

    private static Reply.OfRequest Told(Request request, string sentence) => new(request, sentence, sentence);

    private static RequestRef Reference(string row)
    {
        var colon = row.LastIndexOf(':');
        var version = colon > 0 && long.TryParse(row.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return new RequestRef(colon > 0 ? row[..colon] : row, version);
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

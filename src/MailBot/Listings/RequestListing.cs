using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Listings;

/// <summary>Requests and their journal as documents for people and programs: `mailbot requests list|show|export`.</summary>
internal sealed class RequestListing(IRequestStore store, KindCatalogue kinds)
{
    public async Task<IReadOnlyList<RequestDocument>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var documents = new List<RequestDocument>();
        foreach (var request in await store.ListAsync(new RequestFilter(Limit: limit), cancellationToken))
        {
            documents.Add(await DocumentAsync(request, cancellationToken));
        }

        return documents;
    }

    /// <param name="number">« D-0001 », « 1 ».</param>
    public async Task<RequestDocument?> ShowAsync(string number, CancellationToken cancellationToken) =>
        RequestNumber.TryParse(number) is { } parsed && await store.FindByNumberAsync(parsed, cancellationToken) is { } request
            ? await DocumentAsync(request, cancellationToken)
            : null;

    private async Task<RequestDocument> DocumentAsync(Request request, CancellationToken cancellationToken)
    {
        var kind = kinds[request.Kind];
        var audit = await store.AuditAsync(request.Id, cancellationToken);
        return new RequestDocument
        {
            Number = request.Label,
            Kind = request.Kind,
            State = request.State.ToString(),
            Requester = request.RequesterName,
            DecidedBy = request.Decision?.ByName,
            DecidedAs = request.Decision?.Basis.ToString(),
            Reason = request.Reason,
            CreatedAt = request.CreatedAt,
            Deadline = request.Deadline,
            FinishedAt = request.FinishedAt,
            Failure = request.Failure?.GetType().Name,
            Items = [.. request.Items.Select(i => new ItemDocument(kind.Describe(i.Step), i.WasAlreadySo ? "AlreadySo" : i.Outcome.ToString(), i.Failure?.GetType().Name))],
            Audit = [.. audit.Select(Line)],
        };
    }

    private static AuditDocument Line(AuditEntry entry) => new(
        entry.At, entry.ActorName, entry.From?.ToString(), entry.To.ToString(), entry.Action, entry.Reason, entry.Surface);
}

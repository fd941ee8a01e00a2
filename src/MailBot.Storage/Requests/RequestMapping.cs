using System.Text.Json;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Storage.Requests;

/// <summary>Between a request and its row.</summary>
internal static class RequestMapping
{
    public static RequestRow ToRow(this Request request, long expectedVersion, int? number) => new()
    {
        Id = request.Id,
        Version = request.Version,
        ExpectedVersion = expectedVersion,
        Number = number,
        Kind = request.Kind,
        State = request.State.ToString(),
        RequesterTenant = request.Requester.TenantId,
        RequesterId = request.Requester.ObjectId,
        RequesterName = StoredText.Plain(request.RequesterName),
        Language = request.Language,
        Payload = request.Payload,
        PayloadVersion = request.PayloadVersion,
        Reason = request.Reason is { } reason ? StoredText.Plain(reason) : null,
        CreatedAt = request.CreatedAt.ToUnixTimeMilliseconds(),
        SentAt = request.SentAt.ToUnix(),
        Deadline = request.Deadline.ToUnix(),
        DeadlineMoved = request.DeadlineMoved ? 1 : 0,
        Decision = StoredText.Write(request.Decision, StoredText.Json.Decision),
        FinishedAt = request.FinishedAt.ToUnix(),
        Items = JsonSerializer.Serialize(request.Items, StoredText.Json.IReadOnlyListRequestItem),
        Failure = StoredText.Write(request.Failure, StoredText.Json.ItemFailure),
        Undoes = request.Undoes,
        UndoneBy = request.UndoneBy,
    };

    public static Request ToRequest(this RequestRow row) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Number = (int?)row.Number,
        Kind = row.Kind,
        State = Enum.Parse<RequestState>(row.State),
        Requester = new PersonKey(row.RequesterTenant, row.RequesterId),
        RequesterName = row.RequesterName,
        Language = row.Language,
        Payload = row.Payload,
        PayloadVersion = row.PayloadVersion,
        Reason = row.Reason,
        CreatedAt = row.CreatedAt.ToTime(),
        SentAt = row.SentAt.ToTime(),
        Deadline = row.Deadline.ToTime(),
        DeadlineMoved = row.DeadlineMoved != 0,
        Decision = StoredText.Read(row.Decision, StoredText.Json.Decision),
        FinishedAt = row.FinishedAt.ToTime(),
        Items = JsonSerializer.Deserialize(row.Items, StoredText.Json.IReadOnlyListRequestItem) ?? [],
        Failure = StoredText.Read(row.Failure, StoredText.Json.ItemFailure),
        Undoes = row.Undoes,
        UndoneBy = row.UndoneBy,
    };
}

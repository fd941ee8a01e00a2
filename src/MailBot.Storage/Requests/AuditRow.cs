using MailBot.Requests.Audit;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Storage.Requests;

/// <summary>A row of the table audit.</summary>
internal sealed class AuditRow
{
    public string RequestId { get; set; } = "";
    public long WrittenAt { get; set; }
    public string? ActorTenant { get; set; }
    public string? ActorId { get; set; }
    public string ActorName { get; set; } = "";
    public string? FromState { get; set; }
    public string ToState { get; set; } = "";
    public string Action { get; set; } = "";
    public string? Reason { get; set; }
    public string Surface { get; set; } = "";

    internal static AuditRow Of(AuditEntry entry) => new()
    {
        RequestId = entry.RequestId,
        WrittenAt = entry.At.ToUnixTimeMilliseconds(),
        ActorTenant = entry.Actor?.TenantId,
        ActorId = entry.Actor?.ObjectId,
        ActorName = StoredText.Plain(entry.ActorName),
        FromState = entry.From?.ToString(),
        ToState = entry.To.ToString(),
        Action = entry.Action,
        Reason = entry.Reason is { } reason ? StoredText.Plain(reason) : null,
        Surface = entry.Surface,
    };

    internal AuditEntry ToEntry() => new(
        RequestId,
        WrittenAt.ToTime(),
        ActorTenant is { } tenant && ActorId is { } id ? new PersonKey(tenant, id) : null,
        ActorName,
        FromState is { } from ? Enum.Parse<RequestState>(from) : null,
        Enum.Parse<RequestState>(ToState),
        Action,
        Reason,
        Surface);
}

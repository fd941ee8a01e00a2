namespace MailBot.Storage.Requests;

/// <summary>A row of the table request.</summary>
internal sealed class RequestRow
{
    public string Id { get; set; } = "";
    public long Version { get; set; }
    public long ExpectedVersion { get; set; }
    public long? Number { get; set; }
    public string Kind { get; set; } = "";
    public string State { get; set; } = "";
    public string RequesterTenant { get; set; } = "";
    public string RequesterId { get; set; } = "";
    public string RequesterName { get; set; } = "";
    public string Language { get; set; } = "";
    public string Payload { get; set; } = "";
    public int PayloadVersion { get; set; }
    public string? Reason { get; set; }
    public long CreatedAt { get; set; }
    public long? SentAt { get; set; }
    public long? Deadline { get; set; }
    public int DeadlineMoved { get; set; }
    public string? Decision { get; set; }
    public long? FinishedAt { get; set; }
    public string Items { get; set; } = "";
    public string? Failure { get; set; }
    public string? Undoes { get; set; }
    public string? UndoneBy { get; set; }
}

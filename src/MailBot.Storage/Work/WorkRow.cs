using MailBot.Requests.Execution;

namespace MailBot.Storage.Work;

/// <summary>A claimed row of the table work.</summary>
internal sealed class WorkRow
{
    public string RequestId { get; set; } = "";
    public string Step { get; set; } = "";
    public long Due { get; set; }
    public string Owner { get; set; } = "";
    public long LeasedUntil { get; set; }
    public int Attempt { get; set; }
    public long Version { get; set; }

    internal WorkLease ToLease() => new(RequestId, Enum.Parse<WorkStep>(Step), Owner, Version, Attempt, LeasedUntil.ToTime());
}

namespace MailBot.Requests.Approvals;

/// <summary>Who decides, by mail address; resolved to directory identities when the bot starts.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Any one of them suffices. At least one.</summary>
    public IList<string> Approvers { get; } = [];

    /// <summary>Always entitled; told at half the deadline, or at once when an approver is the requester.</summary>
    public IList<string> Deputies { get; } = [];

    /// <summary>Who may ask; empty means every employee (never a guest).</summary>
    public IList<string> MayAsk { get; } = [];

    /// <summary>Lets the only approver confirm their own requests, marked as such in the journal. Default false.</summary>
    public bool SingleApprover { get; set; }

    /// <summary>Working days until a pending request expires. Default 3, range 1 to 30.</summary>
    public int DeadlineWorkingDays { get; set; } = 3;

    /// <summary>Minutes in which a requester may take back their own addition without approval. Default 10, range 0 to 60.</summary>
    public int WithdrawalMinutes { get; set; } = 10;

    /// <summary>The company's time zone, an IANA name. Default Europe/Paris.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <returns>One sentence per mistake.</returns>
    public IEnumerable<string> Mistakes(string section)
    {
        if (Approvers.Count == 0) yield return $"{section}:Approvers is empty: name at least one approver by mail address.";
        if (DeadlineWorkingDays is < 1 or > 30) yield return $"{section}:DeadlineWorkingDays is {DeadlineWorkingDays}: it must be from 1 to 30.";
        if (WithdrawalMinutes is < 0 or > 60) yield return $"{section}:WithdrawalMinutes is {WithdrawalMinutes}: it must be from 0 to 60.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return $"{section}:TimeZone is \"{TimeZone}\": this system knows no such time zone.";
        if (SingleApprover && Approvers.Count + Deputies.Count > 1) yield return $"{section}:SingleApprover is true, but there are several people who can decide: leave one approver and no deputy, or set it to false.";
    }
}

using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>An approver's yes or no, or what stands for a yes.</summary>
/// <param name="ByName">As the journal has it; for a substitute with the name of the approver: « Paul Girard (pour Hélène Moreau) ».</param>
/// <param name="Note">The reason of a refusal.</param>
public sealed record Decision(PersonKey By, string ByName, DateTimeOffset At, ApprovalBasis Basis, string? Note = null);

/// <summary>In what capacity somebody decided.</summary>
public enum ApprovalBasis
{
    Approver,
    Deputy,

    /// <summary>In the name of an approver who is away.</summary>
    Substitute,

    /// <summary>An owner of the group that the request is about.</summary>
    GroupOwner,

    /// <summary>The declared mode of a very small firm: the only approver confirmed their own request; the audit says so.</summary>
    SingleApprover,

    /// <summary>The requester takes back their own harmless addition within its ten minutes; nobody has to approve.</summary>
    Withdrawal,
}

using MailBot.Requests.Approvals;

namespace MailBot.Wiring;

/// <summary>The approval policy, known once the directory has been asked; nothing that needs it is made before.</summary>
internal sealed class PolicyHolder
{
    private ApprovalPolicy? policy;

    public ApprovalPolicy Policy
    {
        get => policy ?? throw new InvalidOperationException("The approvers have not been looked up yet.");
        set => policy = value;
    }
}

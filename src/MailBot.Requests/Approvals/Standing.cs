namespace MailBot.Requests.Approvals;

/// <summary>Whether a decision taken earlier holds when it is carried out.</summary>
public enum Standing
{
    Stands,

    /// <summary>Who decided may no longer decide: nothing may be written.</summary>
    Fallen,

    /// <summary>The directory doesn't tell now: nothing may be written yet.</summary>
    Unknown,
}

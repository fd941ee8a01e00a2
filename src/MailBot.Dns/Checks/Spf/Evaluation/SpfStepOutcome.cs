namespace MailBot.Dns.Checks.Spf.Evaluation;

public enum SpfStepOutcome
{
    NotMatched,
    Matched,

    /// <summary>The evaluation ended here with an error.</summary>
    Stopped,
}

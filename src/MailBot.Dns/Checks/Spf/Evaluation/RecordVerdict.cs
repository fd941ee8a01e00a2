namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What one domain's record said, and which of its terms.</summary>
internal sealed record RecordVerdict(SpfResult Result, SpfVisit Visit, string Mechanism = "", SpfFault? Fault = null)
{
    /// <summary>DNS had nothing at all at the name.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Where to ask for the domain's words about a failure: set where the deciding record has an "exp".</summary>
    public (string Domain, Grammar.MacroString Name)? ExplainedAt { get; init; }
}

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>One term, looked at for one sender.</summary>
/// <param name="Term">As published; unsafe text.</param>
public sealed record SpfStep(string Term, SpfStepOutcome Outcome)
{
    /// <summary>It took one of the ten lookups.</summary>
    public bool CostsLookup { get; init; }

    /// <summary>DNS had nothing for it: two of those are allowed.</summary>
    public bool IsVoid { get; init; }

    /// <summary>The name that it asked for, macros expanded; empty where it asked nothing.</summary>
    public string Target { get; init; } = "";

    /// <summary>The record that an include or a redirect led to.</summary>
    public SpfVisit? Inside { get; init; }
}

using MailBot.Requests.Execution;
using MailBot.Requests.Proofs;

namespace MailBot.Options;

/// <summary>How patiently changes are read back.</summary>
internal sealed class VerificationOptions
{
    /// <summary>Seconds until the first look after a write. 0 means the default: 5, or 0.5 on a simulated tenant.</summary>
    public double FirstCheck { get; set; }

    /// <summary>Seconds that a worker holds a step before another may take it over; renewed while it works. 0 means the default: 30, or 10 on a simulated tenant. Range 2 to 600.</summary>
    public double Lease { get; set; }

    public IEnumerable<string> Mistakes()
    {
        if (FirstCheck is < 0 or > 600) yield return FormattableString.Invariant($"Verification:FirstCheck is {FirstCheck}: it must be from 0 to 600 seconds.");
        if (Lease is not 0 and (< 2 or > 600)) yield return FormattableString.Invariant($"Verification:Lease is {Lease}: it must be from 2 to 600 seconds, or 0.");
    }

    public ProofOptions ForProofs(bool simulated) => new() { FirstCheck = First(simulated) };

    public ExecutionOptions ForExecution(bool simulated) => new()
    {
        FirstCheck = First(simulated),
        LongestPause = simulated ? TimeSpan.FromSeconds(5) : TimeSpan.FromMinutes(1),
        Lease = TimeSpan.FromSeconds(Lease > 0 ? Lease : simulated ? 10 : 30),
    };

    private TimeSpan First(bool simulated) => TimeSpan.FromSeconds(FirstCheck > 0 ? FirstCheck : simulated ? 0.5 : 5);
}

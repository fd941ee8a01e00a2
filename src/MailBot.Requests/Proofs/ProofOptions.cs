namespace MailBot.Requests.Proofs;

/// <summary>How patiently an address is proven.</summary>
public sealed class ProofOptions
{
    /// <summary>Shortest pause between two looks. Default 5 s; half a second on a simulated tenant.</summary>
    public TimeSpan FirstCheck { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause between two looks. Default 5 min.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A probe that failed is repeated after this. Default 10 min.</summary>
    public TimeSpan ProbeAgain { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Later than this is called late. Default 15 min.</summary>
    public TimeSpan Usual { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The customer's rule: what still fails after one hour is deleted and created again.</summary>
    public TimeSpan RecreateAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Without a sign either way it stays recorded, not proven. Default 2 h.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Doubles with the time that has passed.</summary>
    public TimeSpan PauseAfter(TimeSpan passed) =>
        passed < FirstCheck ? FirstCheck : passed > LongestPause ? LongestPause : passed;
}

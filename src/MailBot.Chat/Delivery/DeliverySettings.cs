namespace MailBot.Chat.Delivery;

/// <summary>How cards are delivered.</summary>
/// <param name="CompanyLanguage">Of cards that many see.</param>
internal sealed record DeliverySettings(string CompanyLanguage)
{
    /// <summary>How long this writer holds a copy before another may take it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    public int Batch { get; init; } = 20;

    /// <summary>Conversations written to at the same time.</summary>
    public int Conversations { get; init; } = 4;

    /// <summary>Without a signal it looks this often.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>1 s, 2 s, 4 s, … up to the longest.</summary>
    public TimeSpan PauseAfter(int attempt)
    {
        var pause = FirstPause * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20));
        return pause > LongestPause ? LongestPause : pause;
    }
}

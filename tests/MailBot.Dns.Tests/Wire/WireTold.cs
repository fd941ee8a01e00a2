namespace MailBot.Dns.Tests.Wire;

/// <summary>What the server sends: nothing, one message, or several.</summary>
internal sealed record WireTold(params IReadOnlyList<byte[]> Messages)
{
    public static WireTold Silence { get; } = new([]);

    public TimeSpan Delay { get; init; }

    /// <summary>Between two octets of an answer over TCP.</summary>
    public TimeSpan Drip { get; init; }

    /// <summary>Sent from another port.</summary>
    public byte[]? FromElsewhere { get; init; }
}

namespace MailBot.Requests.Contracts;

/// <summary>The DNS servers to ask about the world.</summary>
public interface INameServers
{
    /// <summary>IP addresses with port, in the order in which to ask. Empty: those of this machine. Where there are some, no other is ever asked.</summary>
    Task<Reading<IReadOnlyList<string>>> FindAsync(CancellationToken cancellationToken);
}

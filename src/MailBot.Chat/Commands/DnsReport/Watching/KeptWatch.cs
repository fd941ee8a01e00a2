using MailBot.Dns.Propagation;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>A watch with the card that tells of it; all that is needed to go on after a restart.</summary>
/// <param name="Watcher">Directory object id of who asked for it.</param>
/// <param name="Activity">The card; null where the channel gave no id, and only the end is told.</param>
/// <param name="Watch">The watch as its own JSON.</param>
internal sealed record KeptWatch(string Id, string Watcher, ConversationAddress Place, string? Activity, string Watch)
{
    /// <summary>Ended by who asked for it.</summary>
    public bool Stopped { get; init; }

    /// <summary>An instance is at it until then; null while nobody is.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public DateTimeOffset Due { get; init; }

    /// <summary>How often in a row the channel didn't take the card.</summary>
    public int Refused { get; init; }

    /// <summary>Null where it can't be read any more.</summary>
    public PropagationWatch? Read() => PropagationWatch.FromJson(Watch);
}

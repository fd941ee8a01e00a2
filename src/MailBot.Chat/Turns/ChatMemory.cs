using MailBot.Requests.Proofs;

namespace MailBot.Chat.Turns;

/// <summary>What the bot remembers between two turns of a person in a conversation.</summary>
internal sealed class ChatMemory
{
    /// <summary>Sentences in a row that were not understood.</summary>
    public long Misunderstood { get; set; }

    /// <summary>The draft that is being talked about; null when there is none.</summary>
    public string? Draft { get; set; }

    /// <summary>The domain of the last DNS report: « quoi publier » is about it.</summary>
    public string? Domain { get; set; }

    /// <summary>The last trial of an address, while its messages are on their way; losing it only sends them once more.</summary>
    public Trial? Trial { get; set; }
}

/// <param name="Address">Which was tried.</param>
/// <param name="Proof">How far it got.</param>
internal sealed record Trial(string Address, Proof Proof);

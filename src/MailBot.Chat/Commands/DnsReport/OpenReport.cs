using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>A card that says « en cours ».</summary>
/// <param name="Reader">Directory object id.</param>
internal sealed record OpenReport(ConversationAddress Place, string Activity, string Reader, string Domain)
{
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>When it would have been whole long since.</summary>
    public DateTimeOffset Until { get; init; }
}

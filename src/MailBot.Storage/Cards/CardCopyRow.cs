using System.Globalization;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Storage.Cards;

/// <summary>A row of the table card_copy.</summary>
internal sealed class CardCopyRow
{
    public long Id { get; set; }
    public string RequestId { get; set; } = "";
    public string PersonTenant { get; set; } = "";
    public string PersonId { get; set; } = "";
    public string CardView { get; set; } = "";
    public string? ServiceUrl { get; set; }
    public string? ConversationId { get; set; }
    public string? Reference { get; set; }
    public string? ActivityId { get; set; }
    public long Wanted { get; set; }
    public long Shown { get; set; }
    public int Attempt { get; set; }
    public int Alive { get; set; }
    public string? Owner { get; set; }
    public long Lease { get; set; }

    internal CardCopy ToCopy() => new(
        Id.ToString(CultureInfo.InvariantCulture),
        RequestId,
        new PersonKey(PersonTenant, PersonId),
        Enum.Parse<CardView>(CardView),
        ServiceUrl is { } url && ConversationId is { } conversation ? new ConversationAddress(url, conversation, Reference ?? "") : null,
        ActivityId,
        Wanted,
        Shown,
        Attempt,
        Alive != 0,
        Owner,
        Lease);
}

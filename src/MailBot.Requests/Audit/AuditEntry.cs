using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Audit;

/// <summary>One line of the journal. Written with the change it tells of, never changed, never deleted.</summary>
/// <param name="Actor">Null where the clock or the executor acted.</param>
/// <param name="From">Null for a new request.</param>
/// <param name="Action">The transition's name, for example Approve.</param>
/// <param name="Reason">Words of a person, or the facts of an automatic step.</param>
/// <param name="Surface">Where it was done: card, text, clock, executor, cli.</param>
public sealed record AuditEntry(
    string RequestId,
    DateTimeOffset At,
    PersonKey? Actor,
    string ActorName,
    RequestState? From,
    RequestState To,
    string Action,
    string? Reason,
    string Surface);

namespace MailBot.SimulatedTenant;

/// <summary>A message that was sent to the company or within it.</summary>
/// <param name="FromOutside">From somebody who isn't of the company.</param>
/// <param name="TurnedAway">Why it never came in; null when it did.</param>
public sealed record TenantMail(
    DateTimeOffset At, string From, string To, string Subject, bool FromOutside, string? TurnedAway, IReadOnlyList<TenantMailFate> Fates);

/// <summary>What becomes of a message for one recipient.</summary>
/// <param name="Status">Delivered, Expanded, Failed, FilteredAsSpam or Pending.</param>
/// <param name="SettledAt">Pending until then.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record TenantMailFate(string Recipient, string Status, DateTimeOffset SettledAt, string? Reason);

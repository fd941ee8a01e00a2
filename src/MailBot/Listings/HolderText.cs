using System.Globalization;

namespace MailBot.Listings;

/// <summary>The holder of an address, and the mail there, as lines to read.</summary>
internal static class HolderText
{
    public static IEnumerable<string> Lines(AddressDocument holder) =>
    [
        $"{holder.Address}: {holder.Holder} ({holder.Type}), {string.Join(", ", holder.Addresses)}",
        .. holder.Group is { } group ? Lines(group) : [],
        .. holder.Mail.Select(m => $" {Line(m)}"),
    ];

    /// <summary>A message in one line: from, to, and what became of it for whom.</summary>
    public static string Line(MailDocument mail) => string.Create(
        CultureInfo.InvariantCulture,
        $" mail: {mail.At:HH:mm:ss.fff} {mail.From} -> {mail.To} \"{mail.Subject}\": {mail.TurnedAway ?? string.Join("; ", mail.Fates.Select(Line))}");

    private static IEnumerable<string> Lines(GroupDocument group)
    {
        yield return $"  members: {Names(group.Members)}";
        yield return $"  owners: {Names(group.Owners)}";
        yield return $"  send as the group: {Names(group.SendAs)}";
        if (group.Description is { } description) yield return $"  description: {description}";
        if (group.Notes is { } notes) yield return $"  notes: {notes}";
        yield return $"  settings: {string.Join("; ", Settings(group))}";
    }

    private static IEnumerable<string> Settings(GroupDocument group)
    {
        yield return group.AcceptsOutside ? "outside senders accepted" : "inside senders only";
        if (group.AcceptOnlyFrom.Count > 0) yield return $"only from {Names(group.AcceptOnlyFrom)}";
        if (group.RejectFrom.Count > 0) yield return $"not from {Names(group.RejectFrom)}";
        if (group.Moderated) yield return "moderated";
        if (group.Hidden) yield return "hidden from address lists";
        if (group.Behaviour != "Ordinary") yield return $"its mail is {group.Behaviour.ToLowerInvariant()}";
    }

    private static string Line(MailFateDocument fate) => string.Create(
        CultureInfo.InvariantCulture, $"{fate.Recipient} {fate.Status} {fate.SettledAt:HH:mm:ss} {fate.Reason}").TrimEnd();

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "-" : string.Join(", ", names);
}

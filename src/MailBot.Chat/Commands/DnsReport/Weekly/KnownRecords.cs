namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>What a domain's zone held when it was last looked at.</summary>
/// <param name="Records">By "owner TYPE": the values, in order; empty for what was asked and wasn't there.</param>
internal sealed record KnownRecords(DateTimeOffset At, IReadOnlyDictionary<string, IReadOnlyList<string>> Records);

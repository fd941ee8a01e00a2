namespace MailBot.Chat.Language.Reports;

/// <summary>What the bot takes one sentence for, to be read by people and programs outside the bot; nothing was done.</summary>
/// <param name="Command">One of the names in <see cref="CommandNames"/>; <c>none</c> where nothing would be done or the sentence is doubtful.</param>
/// <param name="Address">The address asked for, in full: the default domain is added to « devis@ ».</param>
/// <param name="Group">The primary address of the existing group that is named.</param>
/// <param name="Add">Addresses of the people named: who joins, gets the alias, stands in, or whose history is meant.</param>
/// <param name="Remove">Addresses of those who leave a group or are stood in for.</param>
/// <param name="Number">The first request number.</param>
/// <param name="Domain">The domain that a DNS report is asked for; null for the company's own.</param>
/// <param name="Reason">The motive; of a refusal the reason, of a question its text.</param>
/// <param name="Ambiguous">Names that several bear, as typed, lower case.</param>
/// <param name="Unknown">Names that nobody bears, as typed, lower case.</param>
public sealed record UnderstoodSentence(
    string Command,
    string? Address,
    string? Group,
    IReadOnlyList<string> Add,
    IReadOnlyList<string> Remove,
    int? Number,
    string? Domain,
    string? Reason,
    IReadOnlyList<string> Ambiguous,
    IReadOnlyList<string> Unknown);

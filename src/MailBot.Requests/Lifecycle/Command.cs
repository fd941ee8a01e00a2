using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

/// <summary>Somebody wants something to happen.</summary>
/// <param name="Id">channel/conversation/activity id: the same command is applied once, however often it arrives.</param>
/// <param name="Actor">Resolved from the directory by object id, never from what a message says.</param>
/// <param name="Surface">"card", "text" or "cli", for the journal.</param>
/// <param name="Language">"fr" or "en".</param>
public sealed record Command(string Id, Person Actor, string Surface, string Language);

/// <summary>The request that a command is about.</summary>
/// <param name="Version">What the clicked card showed; null for a typed command, which means the request as it is.</param>
public sealed record RequestRef(string Id, long? Version = null);

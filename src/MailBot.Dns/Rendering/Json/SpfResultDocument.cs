namespace MailBot.Dns.Rendering.Json;

/// <summary>An SPF evaluation for programs: `mailbot dns spf --json`.</summary>
/// <param name="Result">One of the seven of RFC 7208 2.6.</param>
/// <param name="Explanation">Why, in a sentence; for a fail what the domain itself says where it says something.</param>
/// <param name="Mechanism">The term that decided, as written; null where none did.</param>
public sealed record SpfResultDocument(string Result, string Explanation, int Lookups, int VoidLookups, string? Mechanism);

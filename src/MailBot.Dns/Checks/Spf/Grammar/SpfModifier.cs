namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>RFC 7208 6.</summary>
/// <param name="Name">As written.</param>
internal sealed record SpfModifier(string Written, int Column, SpfModifierKind Kind, string Name, MacroString Value) : SpfTerm(Written, Column);

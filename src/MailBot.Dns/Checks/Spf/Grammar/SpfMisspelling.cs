namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>A word that the grammar doesn't know: the whole record is void (RFC 7208 4.6).</summary>
/// <param name="FaultColumn">Of the character at which reading stopped, in the joined record, from 1.</param>
internal sealed record SpfMisspelling(string Written, int Column, SpfSyntaxFault Fault, int FaultColumn) : SpfTerm(Written, Column);

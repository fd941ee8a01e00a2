namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What stopped an evaluation, and where.</summary>
/// <param name="Domain">Whose record it is. Unsafe text, as is the term.</param>
/// <param name="Term">The term at which it stopped; empty where no record was read.</param>
/// <param name="Column">Of the fault in the joined record, from 1; 0 where it has no place.</param>
public sealed record SpfFault(SpfFaultKind Kind, string Domain, string Term = "", int Column = 0);

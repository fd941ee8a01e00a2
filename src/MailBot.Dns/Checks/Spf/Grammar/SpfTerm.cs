namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>One of the words of a record: a <see cref="SpfMechanism"/>, a <see cref="SpfModifier"/> or a <see cref="SpfMisspelling"/>.</summary>
/// <param name="Written">Octet for octet as published.</param>
/// <param name="Column">Of its first character in the joined record, from 1.</param>
internal abstract record SpfTerm(string Written, int Column);

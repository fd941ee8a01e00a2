namespace MailBot.Dns.Checks.Spf.Comparison;

/// <summary>Who passes by one rule and not by another.</summary>
/// <param name="Networks">Addresses in the fewest networks that hold exactly them, IPv4 first.</param>
/// <param name="Terms">Terms that decide by more than the address (macros, exists, ptr) and stand in that rule alone: not comparable. Unsafe text.</param>
public sealed record SpfSenders(IReadOnlyList<string> Networks, IReadOnlyList<string> Terms)
{
    public bool IsNobody => Networks.Count == 0 && Terms.Count == 0;
}

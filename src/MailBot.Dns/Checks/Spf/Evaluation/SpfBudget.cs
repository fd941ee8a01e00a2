namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What an evaluation has used of its lookups (RFC 7208 4.6.4), over all records together.</summary>
internal sealed class SpfBudget
{
    public const int MostLookups = 10;
    public const int MostVoidLookups = 2;
    public const int MostHosts = 10;

    public int Lookups { get; private set; }

    public int VoidLookups { get; private set; }

    /// <returns>False where it would be one too many.</returns>
    public bool TakeLookup() => ++Lookups <= MostLookups;

    /// <returns>False where it is one too many.</returns>
    public bool TakeVoid() => ++VoidLookups <= MostVoidLookups;
}

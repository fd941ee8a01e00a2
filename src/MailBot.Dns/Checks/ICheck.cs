namespace MailBot.Dns.Checks;

/// <summary>One subject of a report. Pure and synchronous: it reads facts, and says what it saw.</summary>
internal interface ICheck
{
    /// <summary>
    /// Runs from the start each time that something it asked for has come; what it said before is forgotten. A fact that
    /// isn't there yet is null: go on with whatever doesn't need it, so that all independent questions leave at once.
    /// </summary>
    void Run(Examination on);
}

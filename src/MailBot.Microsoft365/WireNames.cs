namespace MailBot.Microsoft365;

/// <summary>The named HTTP clients. Tests put their own handlers under these names.</summary>
internal static class WireNames
{
    public const string Login = "MailBot.Login";
    public const string Graph = "MailBot.Graph";

    /// <summary>The world around a simulated tenant.</summary>
    public const string Simulation = "MailBot.Simulation";

    public const string Exchange = "MailBot.Exchange";

    /// <summary>Its own cookies, so that a fresh read isn't led back to the server that took the write.</summary>
    public const string ExchangeFresh = "MailBot.Exchange.Fresh";
}

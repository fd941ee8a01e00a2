namespace MailBot.Dns.Checks.Hosts;

internal enum BlocklistAnswer
{
    NotListed,
    Listed,

    /// <summary>The list doesn't answer whoever asks by this way.</summary>
    NotTestable,
}

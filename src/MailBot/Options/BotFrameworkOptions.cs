namespace MailBot.Options;

/// <summary>Matters only to a build on the Bot Framework packages (-p:BotFrameworkPackages=true).</summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>Upstream also takes tokens of the emulator and of skills. True: the bot may listen beyond this machine all the same. Default false.</summary>
    public bool AcceptUpstreamAuthentication { get; set; }
}

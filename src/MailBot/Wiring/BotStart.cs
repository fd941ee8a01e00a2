using MailBot.Cli;
using MailBot.Options;

namespace MailBot.Wiring;

/// <param name="Url">Where to listen; port 0 takes a free one.</param>
/// <param name="Quietly">Only warnings are logged: somebody is talking in this terminal.</param>
internal sealed record BotSetup(ProgramOptions Options, DataFolder Folder, string Url, bool Quietly);

/// <summary>What came of starting the bot.</summary>
internal abstract record BotStart
{
    private BotStart() { }

    public sealed record Started(BotHost Host) : BotStart;

    /// <summary>One sentence per mistake; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<string> Mistakes) : BotStart
    {
        public int Tell()
        {
            foreach (var mistake in Mistakes) Console.Error.WriteLine(mistake);
            return ExitCode.Wrong;
        }
    }
}

using System.Globalization;
using MailBot.Dns.Propagation;
using MailBot.Dns.Rendering.Json;
using MailBot.Dns.Rendering.Terminal;

namespace MailBot.Cli.Dns;

/// <summary>A watch told look by look, until it is over or somebody stops it.</summary>
/// <param name="clock">Of the waiting between two looks.</param>
internal sealed class WatchRun(PropagationServers servers, TimeProvider clock, CultureInfo culture, bool json, TextWriter output, TextWriter errors)
{
    /// <returns>The exit code of how far the change has come by then, stopped or not.</returns>
    public async Task<int> FollowAsync(PropagationWatch watch, bool once, CancellationToken cancellationToken)
    {
        // The command line listens to Ctrl-C once the command has come back to it for the first time.
        await Task.Yield();
        try
        {
            await foreach (var look in new PropagationWatcher(servers, clock).FollowAsync(watch, cancellationToken))
            {
                watch = look;
                foreach (var line in Lines(watch)) await output.WriteLineAsync(line.AsMemory(), CancellationToken.None);
                await output.FlushAsync(CancellationToken.None);
                if (once) break;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync(WatchText.Stopped(culture));
        }

        return Code(watch);
    }

    private IEnumerable<string> Lines(PropagationWatch watch) => json ? [JsonText.Of(watch)] : WatchText.Lines(watch, culture, clock.LocalTimeZone);

    private static int Code(PropagationWatch watch)
    {
        if (watch.Answered == 0) return ExitCode.Undetermined;
        return watch.End == PropagationEnd.Done || watch.InARow > 0 ? ExitCode.Fine : ExitCode.ProblemsFound;
    }
}

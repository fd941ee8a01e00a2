using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>The conversation of <c>mailbot chat</c>: speaks to the bot as Teams does and shows what it posts.</summary>
internal sealed class ChatTerminal(LoopbackConnector connector, HttpClient http, TimeProvider time)
{
    /// <summary>Runs until the input ends, <c>/quitter</c>, or cancellation; the result is the exit code, 0.</summary>
    public async Task<int> RunAsync(
        TextReader input, TextWriter output, TerminalOptions options, CancellationToken cancellationToken)
    {
        var texts = new TerminalTexts(options.Language);
        var screen = new TerminalScreen(output, options.Width);
        var printer = new ConversationPrinter(screen, texts, options.BotName);
        var address = new BotAddress(
            options.Endpoint, connector.ServiceUrl, connector.Settings.TenantId, options.BotId, options.BotName);
        var session = new TerminalSession(
            connector.Settings.People, new BotClient(http, address, time), printer, screen, texts, options);
        using var subscription = connector.Subscribe();
        try
        {
            await (options.Interactive
                ? new InteractiveLoop(session, screen, printer, subscription).RunAsync(input, cancellationToken)
                : new TranscriptLoop(session, screen, printer, subscription, texts, options).RunAsync(input, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is a way to end, not a failure.
        }

        await output.FlushAsync(CancellationToken.None);
        return 0;
    }
}

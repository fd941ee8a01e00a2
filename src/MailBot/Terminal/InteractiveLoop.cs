using MailBot.Terminal.Connector;

namespace MailBot.Terminal;

/// <summary>Somebody at the keyboard: a prompt, and messages as they arrive.</summary>
internal sealed class InteractiveLoop(
    TerminalSession session, TerminalScreen screen, ConversationPrinter printer, ConnectorSubscription subscription)
{
    public async Task RunAsync(TextReader input, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var printing = PrintAsync(ended.Token);
        try
        {
            await session.StartAsync(cancellationToken);
            await ReadAsync(input, cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await printing;
        }
    }

    private async Task ReadAsync(TextReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            screen.Ask(session.Speaker + " >");

            // The console's reader blocks its thread and ignores tokens: Ctrl-C must not wait for Enter.
            var line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
            screen.Answered();
            if (line is null || !await session.HandleAsync(TerminalLine.Parse(line), cancellationToken))
                return;
        }
    }

    private async Task PrintAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in subscription.Reader.ReadAllAsync(cancellationToken))
                printer.Print(change);
        }
        catch (OperationCanceledException)
        {
            // The conversation has ended; what arrives later has nobody to read it.
        }
    }
}

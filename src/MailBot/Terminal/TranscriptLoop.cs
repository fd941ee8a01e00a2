using MailBot.Terminal.Connector;

namespace MailBot.Terminal;

/// <summary>Redirected input: each line is echoed, done, waited for, and what it brought about is printed.</summary>
internal sealed class TranscriptLoop(
    TerminalSession session,
    TerminalScreen screen,
    ConversationPrinter printer,
    ConnectorSubscription subscription,
    TerminalTexts texts,
    TerminalOptions options)
{
    public async Task RunAsync(TextReader input, CancellationToken cancellationToken)
    {
        await session.StartAsync(cancellationToken);
        await SettleAsync(cancellationToken);
        while (await input.ReadLineAsync(cancellationToken) is { } typed)
        {
            var line = TerminalLine.Parse(typed);
            if (line is TerminalLine.Empty)
                continue;
            screen.Echo(session.Speaker + texts.Colon, typed.Trim('\uFEFF', ' '));
            if (!await session.HandleAsync(line, cancellationToken))
                return;
            await SettleAsync(cancellationToken);
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var quiet = await options.WaitForQuiet(cancellationToken);
        var changes = new List<ConnectorChange>();
        while (subscription.Reader.TryRead(out var change))
            changes.Add(change);
        foreach (var change in TurnChanges.Final(changes, session.Current))
            printer.Print(change);
        if (!quiet)
            screen.Say(texts.StillRunning);
    }
}

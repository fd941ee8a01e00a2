namespace MailBot.Microsoft365.Transport;

/// <summary>How a cmdlet ended.</summary>
internal abstract record CmdletResult
{
    private CmdletResult() { }

    /// <param name="Rows">Empty after a write that succeeded.</param>
    internal sealed record Completed(IReadOnlyList<ExchangeRow> Rows) : CmdletResult;

    internal sealed record Failed(ExchangeError Error) : CmdletResult;
}

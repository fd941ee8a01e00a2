namespace MailBot.Microsoft365.Transport;

/// <summary>
/// Exchange Online's administration. The one seam behind which the undocumented InvokeCommand endpoint stands: a documented
/// successor or a PowerShell side-car would implement this.
/// </summary>
internal interface IExchangeAdmin
{
    /// <summary>Runs a cmdlet to its end, all pages included. What may be repeated without harm is repeated within bounds.</summary>
    /// <returns>Never throws for what the service or the network does; only when cancelled.</returns>
    Task<CmdletResult> InvokeAsync(Cmdlet cmdlet, CancellationToken cancellationToken);
}

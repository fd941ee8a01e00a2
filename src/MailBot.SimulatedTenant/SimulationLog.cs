using Microsoft.Extensions.Logging;

namespace MailBot.SimulatedTenant;

internal static partial class SimulationLog
{
    [LoggerMessage(1, LogLevel.Information, "Simulated tenant {TenantId} listens on {Address}, data in {DataFolder}")]
    public static partial void Started(ILogger logger, string tenantId, Uri address, string dataFolder);

    [LoggerMessage(2, LogLevel.Information, "Fault {Fault} struck {Request}")]
    public static partial void FaultStruck(ILogger logger, FaultKind fault, string request);

    [LoggerMessage(3, LogLevel.Error, "The simulated tenant does not model {What}")]
    public static partial void NotModelled(ILogger logger, string what);
}

using System.Globalization;
using DbUp.Engine.Output;
using Microsoft.Extensions.Logging;

namespace MailBot.Storage.Migrating;

/// <summary>DbUp's running commentary, for who looks closely; what matters is in the result.</summary>
internal sealed partial class MigrationLog(ILogger log) : IUpgradeLog
{
    public void LogTrace(string format, params object[] args) => Migrating(log, Text(format, args));

    public void LogDebug(string format, params object[] args) => Migrating(log, Text(format, args));

    public void LogInformation(string format, params object[] args) => Migrating(log, Text(format, args));

    public void LogWarning(string format, params object[] args) => Doubtful(log, Text(format, args));

    public void LogError(string format, params object[] args) => Doubtful(log, Text(format, args));

    public void LogError(Exception ex, string format, params object[] args) => Doubtful(log, Text(format, args));

    private static string Text(string format, object[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);

    [LoggerMessage(EventName = "Migrating", Level = LogLevel.Debug, Message = "{Text}")]
    private static partial void Migrating(ILogger log, string text);

    [LoggerMessage(EventName = "MigrationDoubtful", Level = LogLevel.Warning, Message = "{Text}")]
    private static partial void Doubtful(ILogger log, string text);
}

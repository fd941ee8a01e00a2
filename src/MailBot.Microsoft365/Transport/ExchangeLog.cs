using Microsoft.Extensions.Logging;

namespace MailBot.Microsoft365.Transport;

/// <summary>The request id is what Microsoft's support asks for. Addresses and texts of errors stay out: they name people.</summary>
internal static partial class ExchangeLog
{
    [LoggerMessage(Level = LogLevel.Debug, EventName = "CmdletAnswered", Message = "{Cmdlet} answered in {Milliseconds} ms (request {RequestId})")]
    public static partial void Answered(ILogger logger, string cmdlet, string requestId, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, EventName = "CmdletRefused", Message = "{Cmdlet} ended in {Kind} ({Type}) after {Milliseconds} ms (request {RequestId})")]
    public static partial void Refused(ILogger logger, string cmdlet, ExchangeErrorKind kind, string type, string requestId, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ExchangeUnreachable", Message = "{Cmdlet} got no answer (request {RequestId})")]
    public static partial void Unreachable(ILogger logger, string cmdlet, string requestId, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ExchangeDiagnosis", Message = "{Cmdlet}: Exchange's diagnosis is {Reason} (request {RequestId})")]
    public static partial void Diagnosed(ILogger logger, string cmdlet, string requestId, string reason);

    [LoggerMessage(Level = LogLevel.Information, EventName = "CmdletRepeated", Message = "{Cmdlet} is repeated, attempt {Attempt}, after {Kind}")]
    public static partial void Repeated(ILogger logger, string cmdlet, int attempt, ExchangeErrorKind kind);
}

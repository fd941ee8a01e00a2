using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>What became of messages: newest first, one row per recipient, minutes late, ten days at a time. No next link.</summary>
internal sealed class GetMessageTraceV2 : ICmdlet
{
    private const int LargestResult = 5000;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(10);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public string Name => "Get-MessageTraceV2";

    public IReadOnlyList<string> Parameters { get; } =
        ["StartDate", "EndDate", "SenderAddress", "RecipientAddress", "MessageTraceId", "Status", "Subject", "SubjectFilterType", "ResultSize"];

    public CmdletResult Run(CmdletRun run)
    {
        if (TraceTime.Window(run, out var start, out var end) is { } malformed)
            return malformed;
        if (end - start > LongestWindow || start < run.Backend.Now - Kept)
            return ExchangeErrors.WindowTooLong();
        if (run.Parameters.Has("Subject") && Subject(run) is null)
            return new CmdletResult.NotModelled($"SubjectFilterType {run.Parameters.Text("SubjectFilterType")}");
        var size = int.TryParse(run.Parameters.Text("ResultSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1000;
        if (size is < 1 or > LargestResult)
            return ExchangeErrors.NotOneOf("ResultSize", run.Parameters.Text("ResultSize")!, ["1 to 5000"]);
        var rows = run.Tenant.Mail
            .Where(m => m.TurnedAway is null && m.TracedAt <= run.Backend.Now && m.At >= start && m.At <= end)
            .Reverse()
            .SelectMany(m => m.Fates.Where(f => Fits(m, f, run)).Select(f => Row(m, f, run)))
            .ToList();
        return rows.Count <= size
            ? new CmdletResult.Rows(rows, [])
            : new CmdletResult.Rows(rows[..size], ["There are more results, use the following command to get more."]);
    }

    private static bool Fits(MailMessage message, MailFate fate, CmdletRun run) =>
        Wanted(run, "SenderAddress", message.Sender)
        && Wanted(run, "RecipientAddress", fate.Recipient)
        && Wanted(run, "MessageTraceId", message.Id.ToString())
        && Wanted(run, "Status", fate.At(run.Backend.Now).ToString())
        && (!run.Parameters.Has("Subject") || Subject(run)!(message.Subject));

    private static bool Wanted(CmdletRun run, string parameter, string value) =>
        run.Parameters.List(parameter) is not { Count: > 0 } wanted || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static Func<string, bool>? Subject(CmdletRun run)
    {
        var wanted = run.Parameters.Text("Subject") ?? "";
        return run.Parameters.Text("SubjectFilterType") switch
        {
            "StartsWith" => s => s.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "EndsWith" => s => s.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "Contains" => s => s.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            _ => null,
        };
    }

    private static JsonObject Row(MailMessage message, MailFate fate, CmdletRun run) => new ExchangeRow()
        .Id("MessageTraceId", message.Id)
        .Text("MessageId", message.MessageId)
        .Text("Received", TraceTime.Text(message.At))
        .Text("SenderAddress", message.Sender)
        .Text("RecipientAddress", fate.Recipient)
        .Text("Subject", message.Subject)
        .Text("Status", fate.At(run.Backend.Now).ToString())
        .Text("Size", "18432")
        .Text("FromIP", message.FromOutside ? "192.0.2.25" : null)
        .Text("ToIP", null)
        .Build();
}

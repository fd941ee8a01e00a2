using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>What happened to one message on its way to one recipient, step by step.</summary>
internal sealed class GetMessageTraceDetailV2 : ICmdlet
{
    public string Name => "Get-MessageTraceDetailV2";

    public IReadOnlyList<string> Parameters { get; } = ["MessageTraceId", "RecipientAddress", "StartDate", "EndDate"];

    public CmdletResult Run(CmdletRun run)
    {
        if (run.Parameters.Text("MessageTraceId") is not { } id)
            return ExchangeErrors.MissingParameter("MessageTraceId");
        if (run.Parameters.Text("RecipientAddress") is not { } recipient)
            return ExchangeErrors.MissingParameter("RecipientAddress");
        if (TraceTime.Window(run, out _, out _) is { } malformed)
            return malformed;
        var message = run.Tenant.Mail.Find(m => m.TurnedAway is null && m.TracedAt <= run.Backend.Now && m.Id.ToString() == id);
        var fate = message?.Fates.FirstOrDefault(f => string.Equals(f.Recipient, recipient, StringComparison.OrdinalIgnoreCase));
        if (message is null || fate is null)
            return CmdletResult.Done();
        return new CmdletResult.Rows([Row(message, message.At, "Receive", "Message received by the transport service."), Last(message, fate, run)], []);
    }

    private static JsonObject Last(MailMessage message, MailFate fate, CmdletRun run) => fate.At(run.Backend.Now) switch
    {
        MailStatus.Pending => Row(message, message.At, "Defer", "The message is waiting to be processed."),
        MailStatus.Expanded => Row(message, fate.SettledAt, "Expand", "The message was sent to the members of the group."),
        MailStatus.Failed => Row(message, fate.SettledAt, "Fail", $"Reason: [{{LED={fate.Reason}}};{{MSG=}};{{FQDN=}};{{IP=}};{{LRT=}}]"),
        MailStatus.FilteredAsSpam => Row(message, fate.SettledAt, "Spam", "The message was delivered to the Junk Email folder."),
        _ => Row(message, fate.SettledAt, "Deliver", "The message was successfully delivered."),
    };

    private static JsonObject Row(MailMessage message, DateTimeOffset at, string what, string detail) => new ExchangeRow()
        .Text("MessageId", message.MessageId)
        .Text("Date", TraceTime.Text(at))
        .Text("Event", what)
        .Text("Action", null)
        .Text("Detail", detail)
        .Text("Data", null)
        .Build();
}

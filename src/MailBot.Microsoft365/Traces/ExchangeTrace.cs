using System.Globalization;
using System.Text.RegularExpressions;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Traces;

/// <summary>
/// The message trace, from Exchange. Graph has it too since early 2026, but the Graph package used here can't ask for it, and it
/// wants a service principal of its own in the tenant.
/// </summary>
internal sealed partial class ExchangeTrace(IExchangeAdmin exchange, TimeProvider clock) : IMailTrace
{
    private const string LargestResult = "5000";
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(10);

    public async Task<Reading<IReadOnlyList<TracedMessage>>> FindAsync(TraceQuery query, CancellationToken cancellationToken) =>
        ExchangeReading.Of<IReadOnlyList<TracedMessage>>(await exchange.InvokeAsync(Question(query), cancellationToken), rows =>
        {
            var read = rows.Select(Read).ToList();
            return read.Contains(null)
                ? new Reading<IReadOnlyList<TracedMessage>>.Unavailable("Get-MessageTraceV2: a row has no id or no time")
                : new Reading<IReadOnlyList<TracedMessage>>.Found(
                    [.. read.OfType<TracedMessage>().DistinctBy(m => (m.Id, m.Recipient)).OrderByDescending(m => m.At)]);
        });

    public async Task<Reading<string>> WhyFailedAsync(TracedMessage message, CancellationToken cancellationToken)
    {
        if (message.Recipient is not { } recipient) return new Reading<string>.Missing();
        var cmdlet = new Cmdlet("Get-MessageTraceDetailV2").With("MessageTraceId", message.Id).With("RecipientAddress", recipient.ToString());
        return ExchangeReading.Of<string>(
            await exchange.InvokeAsync(cmdlet, cancellationToken),
            rows => rows.LastOrDefault(r => r.Text("Event")?.StartsWith("Fail", StringComparison.OrdinalIgnoreCase) == true)?.Text("Detail") is { } detail
                ? new Reading<string>.Found(Reported().Match(detail) is { Success: true } match ? match.Groups["text"].Value.Trim() : detail)
                : new Reading<string>.Missing());
    }

    private Cmdlet Question(TraceQuery query)
    {
        var now = clock.GetUtcNow();
        var since = query.Since < now - LongestWindow ? now - LongestWindow : query.Since;
        var cmdlet = new Cmdlet("Get-MessageTraceV2")
            .With("StartDate", Time(since)).With("EndDate", Time(now > since ? now : since)).With("ResultSize", LargestResult);
        if (query.Recipient is { } recipient) cmdlet = cmdlet.With("RecipientAddress", recipient.ToString());
        if (query.Sender is { } sender) cmdlet = cmdlet.With("SenderAddress", sender.ToString());
        return query.SubjectStart is { } start ? cmdlet.With("Subject", start).With("SubjectFilterType", "StartsWith") : cmdlet;
    }

    private static TracedMessage? Read(ExchangeRow row) =>
        row.Text("MessageTraceId") is { } id
        && DateTimeOffset.TryParse(row.Text("Received"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new TracedMessage(
                id, EmailAddress.TryParse(row.Text("SenderAddress")), EmailAddress.TryParse(row.Text("RecipientAddress")), row.Text("Subject") ?? "",
                Status(row.Text("Status")), at)
            : null;

    private static TraceStatus Status(string? status) => status switch
    {
        "Delivered" => TraceStatus.Delivered,
        "Expanded" => TraceStatus.Expanded,
        "Failed" => TraceStatus.Failed,
        "Pending" or "GettingStatus" => TraceStatus.Pending,
        "FilteredAsSpam" => TraceStatus.FilteredAsSpam,
        "Quarantined" => TraceStatus.Quarantined,
        _ => TraceStatus.Other,
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The last error that delivery reported, among other things that it wrote down.</summary>
    [GeneratedRegex(@"LED=(?<text>[^}\]]+)")]
    private static partial Regex Reported();
}

using MailBot.Dns.Rendering.Json;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Cli.Dns;

/// <summary>Reports one after another, or several at once and told in order. Each asks everything anew.</summary>
/// <param name="changes">Laid over what DNS says; empty for the domain as it is.</param>
internal sealed class ReportRun(ReportSources sources, IReadOnlyList<RecordFix> changes, bool json, TerminalOptions options, TextWriter output)
{
    /// <returns>The exit code over all of them.</returns>
    public async Task<int> TellAsync(IReadOnlyList<ReportRequest> requests, int parallel, CancellationToken cancellationToken)
    {
        var (worst, making, next) = (ExitCode.Fine, new Queue<Task<Made>>(), 0);
        for (var told = 0; told < requests.Count; told++)
        {
            while (next < requests.Count && making.Count < parallel) making.Enqueue(MakeAsync(requests[next++], cancellationToken));
            var made = await making.Dequeue();
            if (told > 0 && !json) await output.WriteLineAsync();
            foreach (var line in Lines(made)) await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            worst = Worse(worst, made.Report.Verdict);
        }

        return worst;
    }

    private async Task<Made> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        using var progress = ReportProgress.OnTerminal(json, options.Culture);
        var before = changes.Count > 0 && !json ? Reporter(sources.Dns).MakeAsync(request, progress, cancellationToken) : null;
        var report = await Reporter(new Overlay(sources.Dns, changes)).MakeAsync(request, progress, cancellationToken);
        return new Made(report, before is null ? null : await before);
    }

    private Reporter Reporter(MailBot.Dns.Lookup.IDnsSource dns) => new(dns, sources.Web, sources.Smtp, TimeProvider.System, new ReportLimits());

    private IEnumerable<string> Lines(Made made) => (json, made.Before) switch
    {
        (true, _) => [JsonText.Of(made.Report, options.Culture)],
        (_, { } before) => WhatIfText.Lines(before, made.Report, options),
        _ => ReportText.Lines(made.Report, options),
    };

    /// <summary>Critical (1) before undetermined (3).</summary>
    private static int Worse(int so, Verdict verdict) => verdict switch
    {
        Verdict.Critical => ExitCode.ProblemsFound,
        Verdict.Undetermined when so == ExitCode.Fine => ExitCode.Undetermined,
        _ => so,
    };

    /// <param name="Before">The report without the changes, where there are any to be compared.</param>
    private sealed record Made(DomainReport Report, DomainReport? Before);
}

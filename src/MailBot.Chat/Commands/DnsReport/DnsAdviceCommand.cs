using MailBot.Chat.Language;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>« quoi publier », « exporter le rapport dns »: made from a fresh report, in this turn or, where it takes longer, after it.</summary>
internal sealed class DnsAdviceCommand(ReportRuns runs, DomainPicker picker, AdviceReplies advice, LateReplies late)
{
    public Task<IReadOnlyList<Reply>> AdviseAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        FromReportAsync(turn, said, "Dns.Typed.Advice", made => advice.Of(turn.Viewer, made.Report), cancellationToken);

    public Task<IReadOnlyList<Reply>> ExportAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        FromReportAsync(turn, said, "Dns.Typed.Export", made => [Text(turn, made)], cancellationToken);

    private async Task<IReadOnlyList<Reply>> FromReportAsync(
        Turn turn, Understanding said, string typed, Func<ReportOutcome.Made, IReadOnlyList<Reply>> tell, CancellationToken cancellationToken)
    {
        if (runs.Denial(turn) is { } denied) return [denied];
        var picked = await picker.PickAsync(turn, said, domain => Texts.TextCatalogue.Cards.Say(turn.Language, typed, domain), cancellationToken);
        if (picked is PickedDomain.Not not) return [not.Reply];
        var domain = ((PickedDomain.This)picked).Name;
        turn.Memory.Domain = domain.Text;
        var running = runs.Start(turn, domain);
        if (await runs.IsQuickAsync(running, cancellationToken)) return Told(await running.Outcome);
        return [late.Promise(turn, async _ => Told(await running.Outcome))];

        IReadOnlyList<Reply> Told(ReportOutcome outcome) => outcome is ReportOutcome.Made made ? tell(made) : [new Reply.Words(ReportRuns.Refusal(turn.Language, outcome))];
    }

    private static Reply.Words Text(Turn turn, ReportOutcome.Made made) =>
        new(ReportCsv.Write(Dns.Rendering.ReportView.Of(made.Report, Texts.TextCatalogue.Culture(turn.Language)), turn.Viewer), Personal: true);
}

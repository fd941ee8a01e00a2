using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Reports asked for in a turn: who may, how long the turn waits, and the words where there is none.</summary>
internal sealed class ReportRuns(IDomainReports reports, RequestService requests, BackgroundWork background, TimeProvider clock)
{
    /// <summary>A click is answered within Teams' limit; a person sees something within a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    /// <returns>Null for who may ask.</returns>
    public Reply? Denial(Turn turn) => requests.Policy.MayAsk(turn.Person)
        ? null
        : new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Denied.MayNotAsk", Texts.People.Or(requests.Policy.Approvers, turn.Language)));

    /// <summary>It goes on when the turn is over, and ends with the program.</summary>
    public RunningReport Start(Turn turn, DnsName domain) =>
        new(domain, progress => reports.MakeAsync(domain, turn.Person.Key, progress, background.Stopping));

    public Task<bool> IsQuickAsync(RunningReport running, CancellationToken cancellationToken) => running.WithinAsync(Patience, clock, cancellationToken);

    public static string Refusal(string language, ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.TooMany { Refused: var refused } => DeskRefusalTexts.Say(refused, TextCatalogue.Culture(language)),
        ReportOutcome.NoServers => TextCatalogue.Replies.Say(language, "Dns.NoServers"),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no refusal."),
    };
}

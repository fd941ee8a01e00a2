using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Names;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>« dns », « rapport dns exemple.fr »: a card that is whole at once, or that says how far it is and is edited until it is.</summary>
internal sealed class DnsReportCommand(ReportRuns runs, DomainPicker picker, ReportCards cards, ReportFollower follower)
{
    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (runs.Denial(turn) is { } denied) return denied;
        return await picker.PickAsync(turn, said, domain => TextCatalogue.Cards.Say(turn.Language, "Dns.Typed.Report", domain), cancellationToken) switch
        {
            PickedDomain.This it => await ReportAsync(turn, it.Name, cancellationToken),
            PickedDomain.Not not => not.Reply,
            var other => throw new InvalidOperationException($"Unexpected pick {other}."),
        };
    }

    private async Task<Reply> ReportAsync(Turn turn, DnsName domain, CancellationToken cancellationToken)
    {
        turn.Memory.Domain = domain.Text;
        var running = runs.Start(turn, domain);
        if (!await runs.IsQuickAsync(running, cancellationToken))
        {
            return new Reply.Card(cards.Pending(turn.Viewer, domain, running.Latest))
            {
                Posted = (place, activity, token) => follower.FollowAsync(running, turn.Person, place, activity, token),
            };
        }

        return await running.Outcome is ReportOutcome.Made made
            ? new Reply.Card(cards.Draw(turn.Viewer, made))
            : new Reply.Words(ReportRuns.Refusal(turn.Language, await running.Outcome));
    }
}

using MailBot.Chat.Cards;
using MailBot.Chat.Delivery;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>
/// Edits the card of a report that takes longer than a turn, until it is whole. The card is noted before: whatever
/// becomes of this process, somebody will say on it that the check was broken off.
/// </summary>
internal sealed partial class ReportFollower(
    OpenReports open, ReportCards cards, ICardChannel channel, BackgroundWork background, TimeProvider clock, ILogger<ReportFollower> log)
{
    /// <summary>Between two edits of one card.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int Tries = 5;

    /// <param name="activity">Null where the channel gave no id: then the whole card is posted anew.</param>
    public async Task FollowAsync(RunningReport running, Person reader, ConversationAddress place, string? activity, CancellationToken cancellationToken)
    {
        var noted = activity is null ? null : await open.NoteAsync(new OpenReport(place, activity, reader.Key.ObjectId, running.Domain.Text), cancellationToken);
        background.Begin(token => EditAsync(running, reader, place, activity, noted, token));
    }

    private async Task EditAsync(RunningReport running, Person reader, ConversationAddress place, string? activity, string? noted, CancellationToken cancellationToken)
    {
        var viewer = channel.ViewerOf(reader, place);
        var shown = running.Latest;
        while (!await running.WithinAsync(Pause, clock, cancellationToken))
        {
            if (activity is null || running.Latest is not { } latest || ReferenceEquals(latest, shown)) continue;
            await channel.EditAsync(place, activity, cards.Pending(viewer, running.Domain, latest), cancellationToken);
            shown = latest;
        }

        var outcome = await running.Outcome;
        var card = outcome is ReportOutcome.Made made ? cards.Draw(viewer, made) : cards.Refused(viewer, running.Domain, ReportRuns.Refusal(viewer.Language, outcome));
        if (await ShowAsync(place, activity, card, cancellationToken) && noted is not null) await open.DoneAsync(noted, cancellationToken);
    }

    /// <returns>False where the channel wouldn't take it yet: the card stays noted, and is seen to later.</returns>
    private async Task<bool> ShowAsync(ConversationAddress place, string? activity, RenderedCard card, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var posting = activity is null ? await channel.PostAsync(place, card, cancellationToken) : await channel.EditAsync(place, activity, card, cancellationToken);
            if (posting is not Posting.NotNow later) return true;
            if (attempt == Tries)
            {
                NotShown(log, later.Why);
                return false;
            }

            await Task.Delay(later.RetryAfter ?? Pause * Math.Pow(2, attempt - 1), clock, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ReportNotShown", Message = "A DNS report could not be shown: {why}")]
    private static partial void NotShown(ILogger log, string why);
}

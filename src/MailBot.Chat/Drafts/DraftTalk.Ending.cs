using MailBot.Chat.Decisions;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Drafts;

internal sealed partial class DraftTalk
{
    private async Task<DraftProgress> SendAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken)
    {
        if (await UncertainAsync(turn, reference, cancellationToken) is { } which) return await ResumeAsync(turn, which, cancellationToken);
        return await EndedAsync(turn, await requests.SendAsync(turn.Command, reference, cancellationToken), Success.Sent, cancellationToken);
    }

    private async Task<DraftProgress> AbandonAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken)
    {
        if (await UncertainAsync(turn, reference, cancellationToken) is { } which) return await ResumeAsync(turn, which, cancellationToken);
        return await EndedAsync(turn, await requests.AbandonAsync(turn.Command, reference, cancellationToken), Success.Abandoned, cancellationToken);
    }

    /// <summary>« ok » with several drafts open and none talked about: it is shown again before anything is sent or dropped.</summary>
    private async Task<Request?> UncertainAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken)
    {
        if (turn.Said is not Said.Text || turn.Memory.Draft == reference.Id) return null;
        var drafts = await open.AllAsync(turn.Person.Key, cancellationToken);
        return drafts.Count > 1 ? drafts.FirstOrDefault(draft => draft.Id == reference.Id) : null;
    }

    /// <summary>What was left half done before is not forgotten.</summary>
    private async Task<DraftProgress> EndedAsync(Turn turn, CommandResult result, Success success, CancellationToken cancellationToken)
    {
        List<Reply> replies = [await results.TellAsync(turn, result, success, cancellationToken)];
        if (result is CommandResult.Applied && await open.AllAsync(turn.Person.Key, cancellationToken) is [var left, ..])
        {
            replies.Add(new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Draft.Kept", cards.Subject(left, turn.Language))));
        }

        return await ProgressAsync(turn, result, replies, cancellationToken);
    }

    /// <summary>Shows the form again. Nothing is written: whoever may not see the draft gets the same answer as for none.</summary>
    private async Task<DraftProgress> ReopenAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken)
    {
        var current = await requests.FindAsync(reference.Id, cancellationToken);
        if (current is null || current.Requester != turn.Person.Key)
        {
            return new DraftProgress([await results.TellAsync(turn, new CommandResult.Unknown(), Success.Corrected, cancellationToken)], DraftStage.Over, null);
        }

        if (current.State != RequestState.Draft || (reference.Version is { } shown && shown != current.Version))
        {
            var outdated = new CommandResult.Outdated(current);
            return await ProgressAsync(turn, outdated, [await results.TellAsync(turn, outdated, Success.Corrected, cancellationToken)], cancellationToken);
        }

        var subject = TextCatalogue.Replies.Say(turn.Language, "Resume.Here", cards.Subject(current, turn.Language));
        return new DraftProgress([new Reply.OfRequest(current, subject, null, AsForm: true)], DraftStage.Form, current.Id);
    }

    private async Task<DraftProgress> ResumeAsync(Turn turn, Request draft, CancellationToken cancellationToken)
    {
        await copies.ShowAsync(turn, draft, cancellationToken);
        var sentence = TextCatalogue.Replies.Say(turn.Language, "Resume.Here", cards.Subject(draft, turn.Language));
        return new DraftProgress([new Reply.Words(sentence)], await StageAsync(draft, cancellationToken), draft.Id);
    }

    private async Task<DraftProgress> ProgressAsync(Turn turn, CommandResult result, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var request = result switch
        {
            CommandResult.Applied applied => applied.Request,
            CommandResult.AlreadyApplied already => already.Request,
            CommandResult.Outdated outdated => outdated.Request,
            CommandResult.NotPossible impossible => impossible.Request,
            CommandResult.Blocked blocked => blocked.Draft,
            _ => null,
        };
        return request is { State: RequestState.Draft } && request.Requester == turn.Person.Key
            ? new DraftProgress(replies, await StageAsync(request, cancellationToken), request.Id)
            : new DraftProgress(replies, DraftStage.Over, null);
    }

    private async Task<DraftStage> StageAsync(Request draft, CancellationToken cancellationToken) =>
        (await requests.ProblemsAsync(draft, cancellationToken)).Count > 0 ? DraftStage.Form : DraftStage.Summary;
}

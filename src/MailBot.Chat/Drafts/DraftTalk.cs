using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Delivery;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Drafts;

/// <summary>Everything that can be said and clicked about a draft. The draft is a row; no step needs anything else to be remembered.</summary>
internal sealed partial class DraftTalk(
    RequestService requests, KindTalks talks, OpenDrafts open, ResultTexts results, CopyDesk copies, IRequestCards cards)
{
    public Task<DraftProgress> HandleAsync(Turn turn, DraftStep step, CancellationToken cancellationToken) => step switch
    {
        DraftStep.Open wish => OpenAsync(turn, wish, cancellationToken),
        DraftStep.Fill fill => FillAsync(turn, fill.Click, cancellationToken),
        DraftStep.Reopen reopen => ReopenAsync(turn, reopen.Draft, cancellationToken),
        DraftStep.Correct correct => CorrectAsync(turn, correct.Draft, correct.Said, cancellationToken),
        DraftStep.Send send => SendAsync(turn, send.Draft, cancellationToken),
        DraftStep.Abandon abandon => AbandonAsync(turn, abandon.Draft, cancellationToken),
        DraftStep.Resume resume => ResumeAsync(turn, resume.Draft, cancellationToken),
        DraftStep.Again again => AgainAsync(turn, again.Ended, cancellationToken),
        _ => throw new InvalidOperationException($"Unexpected step {step.GetType().Name}."),
    };

    private async Task<DraftProgress> OpenAsync(Turn turn, DraftStep.Open wish, CancellationToken cancellationToken)
    {
        var wording = await talks[wish.Kind].OpenAsync(turn, wish.Said, cancellationToken);
        return wording.Payload is null
            ? new DraftProgress(wording.Replies, DraftStage.Over, null)
            : await DraftAsync(turn, new DraftContent(wish.Kind, wording.Payload, wish.Said.Reason), wording.Replies, Success.Replaced, cancellationToken);
    }

    private Task<DraftProgress> AgainAsync(Turn turn, Request ended, CancellationToken cancellationToken) =>
        DraftAsync(turn, new DraftContent(ended.Kind, talks[ended.Kind].Renew(ended.Payload), ended.Reason), [], Success.Resent, cancellationToken);

    /// <summary>A new draft is answered by its own card; one that took another's place is said to have done so.</summary>
    private async Task<DraftProgress> DraftAsync(Turn turn, DraftContent content, IReadOnlyList<Reply> said, Success success, CancellationToken cancellationToken)
    {
        var before = await requests.FindDraftAsync(turn.Person.Key, content.Kind, cancellationToken);
        var result = await requests.DraftAsync(turn.Command, content, turn.IsPrivate ? turn.Conversation : null, cancellationToken);
        List<Reply> replies = [];
        if (result is not CommandResult.Applied || before is not null || success == Success.Resent) replies.Add(await results.TellAsync(turn, result, success, cancellationToken));
        if (result is CommandResult.Applied { Request: var draft })
        {
            if (before is not null) await copies.ShowAsync(turn, draft, cancellationToken);
            replies.AddRange(said);
            replies.AddRange(talks[draft.Kind].Offers(turn, draft, await requests.ProblemsAsync(draft, cancellationToken)));
        }

        return await ProgressAsync(turn, result, replies, cancellationToken);
    }

    private async Task<DraftProgress> FillAsync(Turn turn, CardClick click, CancellationToken cancellationToken)
    {
        var reason = click.Input(CardVerbs.Reason);
        var draft = await OwnDraftAsync(turn, click.Reference, cancellationToken);
        // Nothing to fill in: the service says whose it is or what became of it.
        var wording = draft is null ? new Wording("") : await talks[draft.Kind].FillAsync(turn, draft.Payload, click, cancellationToken);
        var content = new DraftContent(draft?.Kind ?? "", wording.Payload ?? draft?.Payload ?? "", reason.Length == 0 ? null : reason);
        return await EditAsync(turn, click.Reference, content, wording.Replies, cancellationToken);
    }

    private async Task<DraftProgress> CorrectAsync(Turn turn, Request draft, Understanding said, CancellationToken cancellationToken)
    {
        var wording = await talks[draft.Kind].CorrectAsync(turn, draft.Payload, said, cancellationToken);
        if (wording.Payload is null && said.Reason is null) return new DraftProgress(wording.Replies, await StageAsync(draft, cancellationToken), draft.Id);
        var content = new DraftContent(draft.Kind, wording.Payload ?? draft.Payload, said.Reason ?? draft.Reason);
        return await EditAsync(turn, new RequestRef(draft.Id), content, wording.Replies, cancellationToken);
    }

    private async Task<DraftProgress> EditAsync(Turn turn, RequestRef reference, DraftContent content, IReadOnlyList<Reply> said, CancellationToken cancellationToken)
    {
        var result = await requests.EditAsync(turn.Command, reference, content, cancellationToken);
        List<Reply> replies = [await results.TellAsync(turn, result, Success.Corrected, cancellationToken)];
        if (result is CommandResult.Applied { Request: var draft })
        {
            var problems = await requests.ProblemsAsync(draft, cancellationToken);
            if (problems.Count > 0 && turn.Said is Said.Text) replies = [new Reply.Words(Unfinished(turn, problems))];
            replies.AddRange(said);
            replies.AddRange(talks[draft.Kind].Offers(turn, draft, problems));
        }

        return await ProgressAsync(turn, result, replies, cancellationToken);
    }

    private static string Unfinished(Turn turn, IReadOnlyList<RequestProblem> problems) =>
        $"{ProblemTexts.SayAll(problems, turn.Language)} {TextCatalogue.Replies.Say(turn.Language, "Result.DraftKept")}";

    private async Task<Request?> OwnDraftAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken) =>
        await requests.FindAsync(reference.Id, cancellationToken) is { State: RequestState.Draft } draft && draft.Requester == turn.Person.Key ? draft : null;
}

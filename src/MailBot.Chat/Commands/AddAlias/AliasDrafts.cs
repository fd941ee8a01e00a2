using MailBot.Chat.Cards;
using MailBot.Chat.Decisions;
using MailBot.Chat.Delivery;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.AddAlias;

/// <summary>Everything that can be said and clicked about a draft. The draft is a row; no step needs anything else to be remembered.</summary>
internal sealed partial class AliasDrafts(
    RequestService requests, AliasTargets targets, AliasSuggestions suggestions, ResultTexts results, CopyDesk copies, IRequestCards cards)
{
    public Task<DraftProgress> HandleAsync(Turn turn, DraftStep step, CancellationToken cancellationToken) => step switch
    {
        DraftStep.Open open => OpenAsync(turn, open.Said, cancellationToken),
        DraftStep.Fill fill => FillAsync(turn, fill.Click, cancellationToken),
        DraftStep.Reopen reopen => ReopenAsync(turn, reopen.Draft, cancellationToken),
        DraftStep.Correct correct => CorrectAsync(turn, correct.Draft, correct.Said, cancellationToken),
        DraftStep.Send send => SendAsync(turn, send.Draft, cancellationToken),
        DraftStep.Abandon abandon => AbandonAsync(turn, abandon.Draft, cancellationToken),
        DraftStep.Resume resume => ResumeAsync(turn, resume.Draft, cancellationToken),
        DraftStep.Again again => AgainAsync(turn, again.Ended, cancellationToken),
        _ => throw new InvalidOperationException($"Unexpected step {step.GetType().Name}."),
    };

    private async Task<DraftProgress> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var (facts, question) = await targets.ApplyAsync(turn, new AliasFacts(Typed(said.Address)), said.Target, cancellationToken);
        return facts is null
            ? new DraftProgress([question!], DraftStage.Over, null)
            : await DraftAsync(turn, facts, said.Reason, question, Success.Replaced, cancellationToken);
    }

    private Task<DraftProgress> AgainAsync(Turn turn, Request ended, CancellationToken cancellationToken) =>
        DraftAsync(turn, AliasFacts.Decode(ended.Payload) with { Recipient = null }, ended.Reason, null, Success.Resent, cancellationToken);

    /// <summary>A new draft is answered by its own card; one that took another's place is said to have done so.</summary>
    private async Task<DraftProgress> DraftAsync(Turn turn, AliasFacts facts, string? reason, Reply? question, Success success, CancellationToken cancellationToken)
    {
        var before = await requests.FindDraftAsync(turn.Person.Key, AddAliasKind.KindName, cancellationToken);
        var content = new DraftContent(AddAliasKind.KindName, facts.Encode(), reason);
        var result = await requests.DraftAsync(turn.Command, content, turn.IsPrivate ? turn.Conversation : null, cancellationToken);
        List<Reply> replies = [];
        if (result is not CommandResult.Applied || before is not null || success == Success.Resent) replies.Add(await results.TellAsync(turn, result, success, cancellationToken));
        if (result is CommandResult.Applied { Request: var draft })
        {
            if (before is not null) await copies.ShowAsync(turn, draft, cancellationToken);
            if (question is not null) replies.Add(question);
            replies.AddRange(suggestions.For(turn, await requests.ProblemsAsync(draft, cancellationToken)));
        }

        return await ProgressAsync(turn, result, replies, cancellationToken);
    }

    private async Task<DraftProgress> FillAsync(Turn turn, CardClick click, CancellationToken cancellationToken)
    {
        var known = await OwnDraftAsync(turn, click.Reference, cancellationToken);
        var before = known is null ? new AliasFacts() : AliasFacts.Decode(known.Payload);
        var address = click.Input(CardVerbs.Address);
        var (facts, question) = await targets.ReadAsync(turn, before with { Address = address.Length == 0 ? null : address, Recipient = null }, click.Input(CardVerbs.Target), cancellationToken);
        var reason = click.Input(CardVerbs.Reason);
        return await EditAsync(turn, click.Reference, facts, reason.Length == 0 ? null : reason, question, cancellationToken);
    }

    private async Task<DraftProgress> CorrectAsync(Turn turn, Request draft, Understanding said, CancellationToken cancellationToken)
    {
        var facts = AliasFacts.Decode(draft.Payload) with { Recipient = null };
        if (Typed(said.Address) is { } address) facts = facts with { Address = address };
        var (corrected, question) = await targets.ApplyAsync(turn, facts, said.Target, cancellationToken);
        if (corrected is null || (question is not null && said.Address is null && said.Reason is null))
        {
            return new DraftProgress([question!], await StageAsync(draft, cancellationToken), draft.Id);
        }

        return await EditAsync(turn, new RequestRef(draft.Id), corrected, said.Reason ?? draft.Reason, question, cancellationToken);
    }

    private async Task<DraftProgress> EditAsync(Turn turn, RequestRef reference, AliasFacts facts, string? reason, Reply? question, CancellationToken cancellationToken)
    {
        var content = new DraftContent(AddAliasKind.KindName, facts.Encode(), reason);
        var result = await requests.EditAsync(turn.Command, reference, content, cancellationToken);
        List<Reply> replies = [await results.TellAsync(turn, result, Success.Corrected, cancellationToken)];
        if (result is CommandResult.Applied { Request: var draft })
        {
            var problems = await requests.ProblemsAsync(draft, cancellationToken);
            if (problems.Count > 0 && turn.Said is Said.Text) replies = [new Reply.Words($"{ResultTexts.Problems(turn, problems)} {TextCatalogue.Replies.Say(turn.Language, "Result.DraftKept")}")];
            if (question is not null) replies.Add(question);
            replies.AddRange(suggestions.For(turn, problems));
        }

        return await ProgressAsync(turn, result, replies, cancellationToken);
    }

    private async Task<Request?> OwnDraftAsync(Turn turn, RequestRef reference, CancellationToken cancellationToken) =>
        await requests.FindAsync(reference.Id, cancellationToken) is { State: RequestState.Draft } draft && draft.Requester == turn.Person.Key ? draft : null;

    /// <summary>The address as it was typed: the checks, and their words, come from the heart.</summary>
    private static string? Typed(AddressReading? reading) => reading switch
    {
        null => null,
        AddressReading.Read read => read.Address.ToString(),
        AddressReading.LocalPartOnly part => $"{part.LocalPart}@",
        AddressReading.NotAscii accented => accented.Typed,
        AddressReading.BadCharacter bad => bad.Typed,
        AddressReading.MisplacedDot dot => dot.Typed,
        AddressReading.TooLong tooLong => tooLong.Typed,
        AddressReading.NoAddress none => none.Typed,
        _ => throw new InvalidOperationException($"Unexpected reading {reading.GetType().Name}."),
    };
}

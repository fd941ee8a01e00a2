using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>Every result of a command in words: what happened, what did not change, what to do now.</summary>
internal sealed class ResultTexts(RequestService requests, IRequestCards cards, Reachability reachability)
{
    public async Task<Reply> TellAsync(Turn turn, CommandResult result, Success success, CancellationToken cancellationToken) => result switch
    {
        CommandResult.Applied applied => new Reply.OfRequest(applied.Request, await SuccessAsync(turn, success, applied.Request, cancellationToken), null),
        CommandResult.AlreadyApplied already => new Reply.OfRequest(already.Request, Say(turn, "Result.Repeated", Standing(turn, already.Request)), null),
        CommandResult.Outdated outdated => await UnchangedAsync(turn, outdated.Request, Outdated(turn, outdated.Request), cancellationToken),
        CommandResult.NotPossible impossible => await UnchangedAsync(turn, impossible.Request, Say(turn, "Result.NotPossible", Standing(turn, impossible.Request)), cancellationToken),
        CommandResult.NotAllowed denied => await DeniedAsync(turn, denied.Denial, cancellationToken),
        CommandResult.Blocked blocked => Blocked(turn, blocked),
        CommandResult.NeedsConfirmation alone => await UnchangedAsync(turn, alone.Request, Say(turn, "Result.NeedsConfirmation", alone.Request.Label), cancellationToken),
        CommandResult.Unknown => new Reply.Words(Say(turn, "Result.Unknown")),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    /// <summary>Where a request stands, who brought it there and when: « D-0001 est déjà approuvée par Paul Girard (9 h 12) ».</summary>
    public string Standing(Turn turn, Request request)
    {
        var by = request.Decision?.ByName ?? request.RequesterName;
        var at = request.Decision?.At ?? request.FinishedAt ?? request.SentAt ?? request.CreatedAt;
        return Say(turn, $"Standing.{request.State}", request.Label ?? cards.Subject(request, turn.Language), by, Moments.Hour(at, turn.Language, turn.Viewer.Zone));
    }

    private async Task<string> SuccessAsync(Turn turn, Success success, Request request, CancellationToken cancellationToken)
    {
        var subject = cards.Subject(request, turn.Language);
        var asked = await requests.Deciders.AskedAtOnceAsync(request, cancellationToken);
        var deciders = Texts.People.Or(asked, turn.Language);
        var key = success == Success.Undone && request.State != RequestState.Pending ? "Success.Withdrawn" : $"Success.{success}";
        var sentence = Say(turn, key, request.Label, subject, request.RequesterName, deciders);
        if (success is not (Success.Sent or Success.Undone)) return sentence;
        return await reachability.TellAsync(turn, asked, cancellationToken) is { } unreachable ? $"{sentence} {unreachable}" : sentence;
    }

    private string Outdated(Turn turn, Request current) => current.State is RequestState.Draft or RequestState.Pending
        ? Say(turn, "Result.Outdated")
        : Say(turn, "Result.TooLate", Standing(turn, current));

    private static Reply Blocked(Turn turn, CommandResult.Blocked blocked)
    {
        if (blocked.Draft is not { } draft) return new Reply.Words(ProblemTexts.SayAll(blocked.Problems, turn.Language));
        return new Reply.OfRequest(draft, $"{ProblemTexts.SayAll(blocked.Problems, turn.Language)} {Say(turn, "Result.DraftKept")}", Say(turn, "Result.NotSent"));
    }

    private async Task<Reply> DeniedAsync(Turn turn, Denial denial, CancellationToken cancellationToken) => denial switch
    {
        Denial.MayNotAsk who => new Reply.Words(Say(turn, "Denied.MayNotAsk", Texts.People.Or(who.Approvers, turn.Language))),
        Denial.GuestsMayNot => new Reply.Words(Say(turn, "Denied.Guest")),
        Denial.NobodyCanDecide => new Reply.Words(Say(turn, "Denied.NobodyCanDecide")),
        Denial.NoApprover none => new Reply.Words(Say(turn, "Denied.NoApprover", Texts.People.Or(none.Deciders, turn.Language))),
        Denial.CantTell => new Reply.Words(Say(turn, "Denied.CantTell")),
        Denial.OwnRequest own => await UnchangedAsync(turn, own.Request, OwnRequest(turn, own), cancellationToken),
        Denial.NotTheRequester other => await UnchangedAsync(turn, other.Request, Say(turn, "Denied.NotTheRequester", other.Request.RequesterName), cancellationToken),
        Denial.NothingToUndo nothing => await UnchangedAsync(turn, nothing.Request, Say(turn, "Denied.NothingToUndo", Standing(turn, nothing.Request)), cancellationToken),
        Denial.NotReversible final => await UnchangedAsync(turn, final.Request, Say(turn, "Denied.NotReversible", final.Request.Label), cancellationToken),
        Denial.ReasonMissing missing => await UnchangedAsync(turn, missing.Request, ReasonMissing(turn, missing), cancellationToken),
        _ => throw new InvalidOperationException($"No words for {denial.GetType().Name}."),
    };

    private static string OwnRequest(Turn turn, Denial.OwnRequest own) => own.Deciders.Count == 0
        ? Say(turn, "Denied.OwnRequestAlone")
        : Say(turn, "Denied.OwnRequest", Texts.People.Or(own.Deciders, turn.Language));

    private static string ReasonMissing(Turn turn, Denial.ReasonMissing missing) =>
        Say(turn, missing.Minimum > 1 ? "Denied.ReasonMissing" : "Denied.AnswerMissing", missing.Minimum, missing.Maximum);

    /// <summary>Nothing changed: the card as it is with the reason above it, for people who may see it; for anybody else the sentence alone.</summary>
    private async Task<Reply> UnchangedAsync(Turn turn, Request current, string sentence, CancellationToken cancellationToken) =>
        await requests.Deciders.MaySeeAsync(turn.Person.Key, current, cancellationToken) ? new Reply.OfRequest(current, sentence, sentence) : new Reply.Words(sentence);

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>« oui », « ok », « non », « non, utilise contact@ »: they mean the one thing that is on offer, or become a choice.</summary>
internal sealed class ShortAnswers(RequestService requests, OpenDrafts open, DecisionHandler decisions, RequestPicker picker, IRequestCards cards, IListCards lists)
{
    private static readonly string[] Sending = ["envo", "send", "submit"];
    private static readonly string[] Refusing = ["non", "no", "nan", "nope"];

    public async Task<Routed> YesAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var draft = await open.CurrentAsync(turn, cancellationToken);
        if (draft is not null && IsSending(said.Text)) return new Routed.Draft(new DraftStep.Send(new RequestRef(draft.Id)));
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        return (draft, pending.Count) switch
        {
            ({ } open, 0) => new Routed.Draft(new DraftStep.Send(new RequestRef(open.Id))),
            (null, 0) => Done(turn, "None.Yes"),
            (null, 1) => new Routed.Done([await decisions.HandleAsync(turn, new Decision.Approve(ConfirmedAlone: false), new RequestRef(pending[0].Id), cancellationToken)]),
            _ => new Routed.Done([Choose(turn, draft, pending)]),
        };
    }

    public async Task<Routed> NoAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await open.CurrentAsync(turn, cancellationToken) is not null) return Done(turn, "No.Draft");
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        return pending is [var only] ? Done(turn, "No.Pending", only.Label) : Done(turn, "No.Nothing");
    }

    /// <summary>Another value for the open draft; or, before exactly one pending request, a refusal with its reason.</summary>
    /// <returns>Null when the words mean nothing here.</returns>
    public async Task<Routed?> CorrectionAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (await open.CurrentAsync(turn, cancellationToken) is { } draft) return new Routed.Draft(new DraftStep.Correct(draft, said));
        if (ReasonAfterNo(said.Text) is not { } reason) return null;
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        return pending.Count switch
        {
            0 => null,
            1 => new Routed.Done([await decisions.HandleAsync(turn, new Decision.Refuse(reason), new RequestRef(pending[0].Id), cancellationToken)]),
            _ => new Routed.Done([new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Pick.Question"), [.. pending.Select(r => picker.Option(turn, ChatCommand.Refuse, r, reason))]))]),
        };
    }

    private Reply.Card Choose(Turn turn, Request? draft, IReadOnlyList<Request> pending)
    {
        List<ChoiceOption> options = [];
        if (draft is not null) options.Add(new ChoiceOption(Say(turn, "Pick.Send", cards.Subject(draft, turn.Language)), Say(turn, "Pick.Typed.Send")));
        options.AddRange(pending.Select(r =>
        {
            var option = picker.Option(turn, ChatCommand.Approve, r, null);
            return option with { Title = $"{Say(turn, "Pick.Approve")} {option.Title}" };
        }));
        return new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Pick.Confirm"), options));
    }

    private static bool IsSending(string text) => Sending.Any(s => text.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static string? ReasonAfterNo(string text)
    {
        var rest = text.TrimStart();
        foreach (var no in Refusing)
        {
            if (rest.StartsWith(no, StringComparison.OrdinalIgnoreCase) && rest.Length > no.Length && !char.IsLetterOrDigit(rest[no.Length]))
            {
                return rest[no.Length..].Trim(' ', ',', '.', ';', ':', '\u00a0');
            }
        }

        return null;
    }

    private static Routed.Done Done(Turn turn, string key, params ReadOnlySpan<object?> facts) => new([new Reply.Words(Say(turn, key, facts))]);

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

using MailBot.Chat.Cards;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Decisions;

/// <summary>Which request a typed sentence means. One number or one possibility is enough; several are a choice, never a guess.</summary>
internal sealed class RequestPicker(RequestService requests, IRequestCards cards, IListCards lists)
{
    private const int Looked = 50;

    public async Task<Picked> PickAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (said.Numbers.Count > 1) return new Picked.Not(Words(turn, "Pick.OneAtATime"));
        if (said.Numbers is [var number])
        {
            return await requests.FindByNumberAsync(number, cancellationToken) is { } named && await requests.Deciders.MaySeeAsync(turn.Person.Key, named, cancellationToken)
                ? new Picked.This(named)
                : new Picked.Not(Words(turn, "Result.Unknown"));
        }

        var possible = await PossibleAsync(turn, said.Command, cancellationToken);
        if (said.Person is NameReading.Found { Who: Named.Person person }) possible = [.. possible.Where(r => r.Requester == person.Value.Key)];
        else if (said.Person is { } unclear) return new Picked.Not(Unclear(turn, unclear));
        return possible.Count switch
        {
            0 => new Picked.Not(Words(turn, $"None.{Group(said.Command)}")),
            1 when said.Command != ChatCommand.Cancel => new Picked.This(possible[0]),
            _ => new Picked.Not(Choose(turn, said, possible)),
        };
    }

    /// <summary>A button for each, standing for the same words with its number.</summary>
    public ChoiceOption Option(Turn turn, ChatCommand command, Request request, string? words) => new(
        Say(turn, "Pick.Row", request.Label, request.RequesterName, cards.Subject(request, turn.Language)),
        Say(turn, $"Pick.Typed.{command}", request.Label, words).TrimEnd());

    private Reply Choose(Turn turn, Understanding said, IReadOnlyList<Request> possible) => new Reply.Card(
        lists.Choice(turn.Viewer, Say(turn, "Pick.Question"), [.. possible.Select(r => Option(turn, said.Command, r, said.Reason ?? said.FreeText))]));

    private async Task<IReadOnlyList<Request>> PossibleAsync(Turn turn, ChatCommand command, CancellationToken cancellationToken)
    {
        if (Group(command) == "Approve") return await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        var own = await requests.OfAsync(turn.Person.Key, Looked, cancellationToken);
        return [.. own.Where(r => r.Label is not null && Fits(command, r))];
    }

    private bool Fits(ChatCommand command, Request request) => command switch
    {
        ChatCommand.Answer => request.State == RequestState.Pending,
        ChatCommand.Cancel => request.State is RequestState.Pending or RequestState.Approved,
        ChatCommand.Undo => requests.CanUndo(request),
        ChatCommand.Retry => request.State is RequestState.Partial or RequestState.Failed,
        ChatCommand.Resend => request.State is RequestState.Refused or RequestState.Expired or RequestState.Cancelled && request.Undoes is null,
        ChatCommand.Show => true,
        _ => false,
    };

    private static string Group(ChatCommand command) => command switch
    {
        ChatCommand.Approve or ChatCommand.ConfirmAlone or ChatCommand.Refuse or ChatCommand.Ask => "Approve",
        _ => command.ToString(),
    };

    private static Reply Unclear(Turn turn, NameReading name) => name switch
    {
        NameReading.Unknown nobody => new Reply.Words(Say(turn, "Person.Unknown", nobody.Typed)),
        _ => Words(turn, "Result.Unknown"),
    };

    private static Reply.Words Words(Turn turn, string key) => new(Say(turn, key));

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

/// <summary>The request that is meant, or what to answer instead.</summary>
internal abstract record Picked
{
    private Picked() { }

    public sealed record This(Request Request) : Picked;

    public sealed record Not(Reply Reply) : Picked;
}

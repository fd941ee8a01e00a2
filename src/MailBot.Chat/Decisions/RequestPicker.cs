using MailBot.Chat.Cards;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

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
        if (LocalPart(said) is { } local) possible = [.. possible.Where(r => IsAbout(r, local, turn.Language))];
        if (said.Person is { } name) possible = [.. possible.Where(r => Candidates(name).Contains(r.Requester))];
        if (said.Person is { } unclear and not NameReading.Found) return new Picked.Not(Unclear(turn, said, unclear, possible));
        return possible.Count switch
        {
            0 => new Picked.Not(Words(turn, $"None.{Group(said.Command)}")),
            1 when said.Command != ChatCommand.Cancel => new Picked.This(possible[0]),
            _ => new Picked.Not(Choose(turn, said, possible)),
        };
    }

    /// <summary>« je ne veux plus de pro@ » is no word about the draft of devis@.</summary>
    public bool MayMean(Turn turn, Understanding said, Request draft) => LocalPart(said) is not { } local || IsAbout(draft, local, turn.Language);

    private bool IsAbout(Request request, string local, string language) =>
        cards.Subject(request, language).Contains($"{local}@", StringComparison.OrdinalIgnoreCase);

    private static string? LocalPart(Understanding said) => said.Address switch
    {
        AddressReading.Read read => read.Address.LocalPart,
        AddressReading.LocalPartOnly part => part.LocalPart,
        _ => null,
    };

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

    /// <summary>A name that several answer to is never a guess: the requests of all of them are offered, even when it is only one.</summary>
    private Reply Unclear(Turn turn, Understanding said, NameReading name, IReadOnlyList<Request> possible) => name switch
    {
        _ when possible.Count > 0 => Choose(turn, said, possible),
        NameReading.Unknown nobody => new Reply.Words(Say(turn, "Person.Unknown", nobody.Typed)),
        _ => Words(turn, $"None.{Group(said.Command)}"),
    };

    private static HashSet<PersonKey> Candidates(NameReading name)
    {
        IReadOnlyList<Named> meant = name switch
        {
            NameReading.Found found => [found.Who],
            NameReading.Ambiguous several => several.Candidates,
            NameReading.Unknown nobody => nobody.Nearest,
            _ => throw new InvalidOperationException($"Unexpected reading {name.GetType().Name}."),
        };
        return [.. meant.OfType<Named.Person>().Select(p => p.Value.Key)];
    }

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

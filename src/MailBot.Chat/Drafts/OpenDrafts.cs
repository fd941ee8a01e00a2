using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Drafts;

/// <summary>A person's open drafts: one of each kind at most.</summary>
internal sealed class OpenDrafts(RequestService requests, KindTalks talks)
{
    /// <summary>The draft that is being talked about; where that was forgotten, the newest.</summary>
    public async Task<Request?> CurrentAsync(Turn turn, CancellationToken cancellationToken)
    {
        var open = await AllAsync(turn.Person.Key, cancellationToken);
        return open.FirstOrDefault(draft => draft.Id == turn.Memory.Draft) ?? (open is [var newest, ..] ? newest : null);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Request>> AllAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var open = new List<Request>();
        foreach (var kind in talks.Kinds)
        {
            if (await requests.FindDraftAsync(person, kind, cancellationToken) is { } draft) open.Add(draft);
        }

        return [.. open.OrderByDescending(draft => draft.CreatedAt)];
    }
}

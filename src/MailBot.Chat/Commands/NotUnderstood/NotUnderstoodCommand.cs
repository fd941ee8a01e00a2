using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.NotUnderstood;

/// <summary>Unknown words: what was doubtful, or the two nearest commands with an example; the third time in a row, whom to ask.</summary>
internal sealed class NotUnderstoodCommand(RequestService requests, OpenDrafts open, IRequestCards cards, IListCards lists)
{
    private const int Often = 3;

    private static readonly ChatCommand[] Hinted =
        [ChatCommand.AddAlias, ChatCommand.CreateGroup, ChatCommand.ChangeMembers, ChatCommand.SetUp, ChatCommand.TestAddress, ChatCommand.DnsReport, ChatCommand.MyRequests, ChatCommand.ToApprove, ChatCommand.History, ChatCommand.Cancel, ChatCommand.Undo, ChatCommand.Help];

    public async Task<IReadOnlyList<Reply>> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        turn.Memory.Misunderstood++;
        List<Reply> replies = [turn.Memory.Misunderstood >= Often ? WhomToAsk(turn) : Explain(turn, said)];
        if (await open.CurrentAsync(turn, cancellationToken) is { } draft)
        {
            replies.Add(new Reply.Words(Say(turn, "Draft.Kept", cards.Subject(draft, turn.Language)), Personal: true));
        }

        return replies;
    }

    private Reply Explain(Turn turn, Understanding said)
    {
        if (said.Doubt is not (Doubt.Nothing or Doubt.Unclear)) return new Reply.Words(Say(turn, $"Doubt.{said.Doubt}"));
        var nearest = said.Nearest.Where(Hinted.Contains).Union(Hinted).Take(2);
        return new Reply.Card(lists.NearestCommands(turn.Viewer, [.. nearest.Select(command => Hint(turn, command))]));
    }

    private Reply WhomToAsk(Turn turn)
    {
        var others = requests.Policy.Approvers.Where(p => p.Key != turn.Person.Key).ToList();
        return new Reply.Words(others.Count == 0 ? Say(turn, "Misunderstood") : Say(turn, "Misunderstood.Often", Texts.People.Or(others, turn.Language)));
    }

    private static ChatCommandHint Hint(Turn turn, ChatCommand command) =>
        new(Say(turn, $"Hint.{command}.Title"), Say(turn, $"Hint.{command}.Typed"), Say(turn, $"Hint.{command}.Example"));

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}

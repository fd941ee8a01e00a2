using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.AddAlias;

/// <summary>An alias has an address and one mailbox or group: both can be said, typed and corrected.</summary>
internal sealed class AliasTalk(AliasTargets targets, AddressSuggestions suggestions) : IKindTalk
{
    public string Kind => AddAliasKind.KindName;

    public async Task<Wording> OpenAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var (facts, question) = await targets.ApplyAsync(turn, new AliasFacts(TypedAddress.Of(said.Address)), said.Target, cancellationToken);
        var wording = Worded(facts, question);
        return facts?.TargetId is not null && SaysAddressOnly(said.Text)
            ? wording with { Replies = [new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Entry.One")), .. wording.Replies] }
            : wording;
    }

    public async Task<Wording> FillAsync(Turn turn, string payload, CardClick form, CancellationToken cancellationToken)
    {
        var address = form.Input(CardVerbs.Address);
        var before = AliasFacts.Decode(payload) with { Address = address.Length == 0 ? null : address, Recipient = null };
        var (facts, question) = await targets.ReadAsync(turn, before, form.Input(CardVerbs.Target), cancellationToken);
        return Worded(facts, question);
    }

    public async Task<Wording> CorrectAsync(Turn turn, string payload, Understanding said, CancellationToken cancellationToken)
    {
        var before = AliasFacts.Decode(payload) with { Recipient = null };
        if (TypedAddress.Of(said.Address) is { } address) before = before with { Address = address };
        var (facts, question) = await targets.ApplyAsync(turn, before, said.Target, cancellationToken);
        // A name that has to be settled first changes nothing by itself.
        return question is not null && said.Address is null && said.Reason is null ? new Wording(null, question) : Worded(facts, question);
    }

    public string Renew(string payload) => (AliasFacts.Decode(payload) with { Recipient = null }).Encode();

    public IEnumerable<Reply> Offers(Turn turn, Request draft, IReadOnlyList<RequestProblem> problems) => suggestions.For(turn, problems);

    /// <summary>« crée l'adresse compta@ pour Hélène » leaves open what it becomes: it is said, and why.</summary>
    private static bool SaysAddressOnly(string words)
    {
        var said = NameEntry.WordsOf(words);
        return said.Any(word => word is "adresse" or "address") && !said.Contains("alias");
    }

    private static Wording Worded(AliasFacts? facts, Reply? question) => question is null ? new Wording(facts?.Encode()) : new Wording(facts?.Encode(), question);
}

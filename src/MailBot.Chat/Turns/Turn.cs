using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Turns;

/// <summary>One thing that one person said or clicked, with everything that was found out about them.</summary>
/// <param name="Id">channel/conversation/activity id: the command id of whatever the turn changes.</param>
/// <param name="Conversation">Where it was said.</param>
/// <param name="IsPrivate">Between this person and the bot alone.</param>
/// <param name="Memory">What the bot remembers of this conversation; losing it loses nothing that matters.</param>
internal sealed record Turn(
    string Id,
    Viewer Viewer,
    ConversationAddress Conversation,
    bool IsPrivate,
    Said Said,
    ChatMemory Memory)
{
    public Person Person => Viewer.Person;

    public string Language => Viewer.Language;

    public Command Command => new(Id, Person, Said is Said.Click ? "card" : "text", Language);
}

/// <summary>What arrived.</summary>
internal abstract record Said
{
    private Said() { }

    /// <param name="Words">Without the mention of the bot, entities decoded.</param>
    public sealed record Text(string Words) : Said;

    /// <param name="OnActivity">The message that carries the card, where the channel says it.</param>
    public sealed record Click(CardClick What, string? OnActivity) : Said;
}

/// <summary>What a button sent. Nothing in it is trusted: the verb says what is wanted, id and version which card it was.</summary>
/// <param name="Version">-1 where the card named none: it is then never the current one.</param>
/// <param name="Inputs">What was typed into the card's fields, by field.</param>
internal sealed record CardClick(string Verb, string Id, long Version, IReadOnlyDictionary<string, string> Inputs)
{
    public RequestRef Reference => new(Id, Version);

    public string Input(string name) => Inputs.TryGetValue(name, out var typed) ? typed.Trim() : "";
}

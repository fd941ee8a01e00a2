using MailBot.Requests.People;

namespace MailBot.Requests.Contracts;

/// <summary>A place to write to.</summary>
/// <param name="ServiceUrl">With the conversation id it is the key: the same id may exist at two services.</param>
/// <param name="Reference">What the chat module needs to write there, opaque to everybody else.</param>
public sealed record ConversationAddress(string ServiceUrl, string ConversationId, string Reference)
{
    public string Key => $"{ServiceUrl}|{ConversationId}";
}

/// <summary>Where each person was last seen in private. Renewed on every authenticated activity.</summary>
public interface IConversationBook
{
    Task SaveAsync(PersonKey person, ConversationAddress conversation, CancellationToken cancellationToken);

    Task<ConversationAddress?> FindAsync(PersonKey person, CancellationToken cancellationToken);
}

using Dapper;
using MailBot.Requests.Contracts;

namespace MailBot.Storage.Cards;

/// <summary>What a change does to the copies of its card, inside its transaction.</summary>
internal static class CardWrites
{
    public static async Task ApplyAsync(WriteTransaction write, Change change, long now, CancellationToken cancellationToken)
    {
        await RaiseAsync(write, change.Request.Id, change.Request.Version, now, cancellationToken);
        foreach (var target in change.Cards)
        {
            await AddAsync(write, change.Request.Id, target, now, cancellationToken);
        }
    }

    /// <summary>Every living copy shall show this version, at once.</summary>
    public static Task RaiseAsync(WriteTransaction write, string requestId, long version, long now, CancellationToken cancellationToken) =>
        write.Connection.ExecuteAsync(CardSql.Raise, new { requestId, version, now, cancellationToken }, write.Transaction);

    /// <returns>False when there is no such request.</returns>
    public static async Task<bool> AddAsync(WriteTransaction write, string requestId, CardTarget target, long now, CancellationToken cancellationToken) =>
        await write.Connection.ExecuteAsync(CardSql.Add, new
        {
            requestId,
            tenant = target.Person.TenantId,
            person = target.Person.ObjectId,
            view = target.View.ToString(),
            serviceUrl = target.Conversation?.ServiceUrl,
            conversationId = target.Conversation?.ConversationId,
            reference = target.Conversation?.Reference,
            now,
            cancellationToken,
        }, write.Transaction) == 1;
}

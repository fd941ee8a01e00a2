using MailBot.Chat.Commands.Help;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Teams;

/// <summary>One welcome per person, however many installation and conversation updates tell of it.</summary>
internal sealed class Welcomes(IDocumentStore documents, HelpCommand help)
{
    /// <returns>Null for somebody who was welcomed before.</returns>
    public async Task<Reply?> FirstTimeAsync(Turn turn, CancellationToken cancellationToken) =>
        await documents.WriteAsync($"welcome/{turn.Person.Key}", "welcomed", 0, cancellationToken) is null
            ? null
            : await help.WelcomeAsync(turn, cancellationToken);
}

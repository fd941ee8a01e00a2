using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Teams;

/// <summary>Who speaks, as the directory knows them; in the turn's state.</summary>
internal sealed record Speaker(Person Person, ConversationAddress Conversation);

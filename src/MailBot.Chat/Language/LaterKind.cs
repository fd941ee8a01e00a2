namespace MailBot.Chat.Language;

/// <summary>Kinds of wishes that are recognised so that the bot can say plainly that it can't do them yet.</summary>
internal enum LaterKind
{
    Rights,
    Rules,
    Statistics,
}

using System.Security.Cryptography;
using System.Text;

namespace MailBot.AppPackage;

/// <summary>The id of the Teams app of a bot: another than the bot's, and the same for ever, because Teams tells apps apart by it.</summary>
internal static class AppId
{
    /// <summary>A UUID of version 8 over the bot's id (RFC 9562, 5.8).</summary>
    public static Guid Of(Guid bot)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"mailbot teams app {bot:D}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace MailBot.SimulatedTenant.State;

/// <summary>The same text gives the same id on every fresh seed, so that tests and transcripts can name them.</summary>
internal static class DeterministicGuid
{
    public static Guid From(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

using System.IO.Compression;

namespace MailBot.Microsoft365.Transport;

/// <summary>
/// Reads a body as it is and not as its headers say: a refusal may come as 4 KB of zero bytes declared to be gzip, on which a
/// decompressing handler would throw away the status and the reason.
/// </summary>
internal static class AnswerBody
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var raw = await content.ReadAsByteArrayAsync(cancellationToken);
        return WithoutZeros(raw is [0x1f, 0x8b, ..] ? await UnzipAsync(raw, cancellationToken) : raw);
    }

    private static async Task<byte[]> UnzipAsync(byte[] raw, CancellationToken cancellationToken)
    {
        await using var zipped = new GZipStream(new MemoryStream(raw), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        try
        {
            await zipped.CopyToAsync(plain, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // Cut off or damaged: the same as no body, which no reader takes for an answer.
            return [];
        }

        return plain.ToArray();
    }

    private static ReadOnlyMemory<byte> WithoutZeros(byte[] body)
    {
        var end = body.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        return body.AsMemory(0, end);
    }
}

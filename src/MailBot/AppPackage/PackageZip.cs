using System.IO.Compression;

namespace MailBot.AppPackage;

/// <summary>A zip whose bytes depend on nothing but its files: whoever packs the same can compare.</summary>
internal static class PackageZip
{
    /// <summary>The first moment that a zip can name.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A regular file that everybody may read.</summary>
    private const int ReadableFile = unchecked((int)(0x81A4u << 16));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files) Add(zip, name, content);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        // Stored, because compressed bytes differ between versions of the library; all four files together have some 10 KB.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        entry.ExternalAttributes = ReadableFile;
        using var target = entry.Open();
        target.Write(content);
    }
}

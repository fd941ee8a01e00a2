using System.Buffers.Binary;

namespace MailBot.AppPackage;

/// <summary>Teams takes icons of two exact sizes, as PNG. The header of the file tells (PNG specification, 11.2.2: IHDR).</summary>
internal static class IconChecks
{
    private const int HeaderLength = 24;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static IEnumerable<PackageProblem> Of(PackageFiles files)
    {
        (string Name, uint Wanted)[] icons = [(PackageFiles.Color, 192), (PackageFiles.Outline, 32)];
        return icons.Where(i => files.Content.ContainsKey(i.Name)).Select(i => Of(i.Name, files.Content[i.Name], i.Wanted)).OfType<PackageProblem>();
    }

    private static PackageProblem? Of(string name, ReadOnlySpan<byte> bytes, uint wanted)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Signature)) return new PackageProblem.NotPng(name);
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        return width == wanted && height == wanted ? null : new PackageProblem.WrongSize(name, width, height, wanted);
    }
}

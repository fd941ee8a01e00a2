using System.Globalization;

namespace AdaptiveCards;

/// <summary>Version of the Adaptive Cards schema; Teams draws up to 1.5.</summary>
#pragma warning disable CA1036 // Upstream offers CompareTo without the operators.
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion()
    {
    }

    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var parts = versionString.Split('.', 2);
        Major = Part(parts[0]);
        Minor = parts.Length > 1 ? Part(parts[1]) : 0;
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && Major == other.Major && Minor == other.Minor;

    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    private static int Part(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part
            : throw new FormatException($"\"{text}\" is no schema version.");
}

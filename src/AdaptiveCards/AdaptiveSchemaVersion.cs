using System.Globalization;

namespace AdaptiveCards;

/// <summary>Version of the Adaptive Cards schema; Teams draws up to 1.5.</summary>
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion()
    {
    }

    public AdaptiveSchemaVersion(string versionString)
    {
        if (versionString is null) throw new ArgumentException("A schema version is needed.", nameof(versionString));
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

    public static bool operator ==(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => Equals(version1, version2);

    public static bool operator !=(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => !(version1 == version2);

    public static bool operator <(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Comparer<AdaptiveSchemaVersion>.Default.Compare(left, right) < 0;

    public static bool operator >(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Comparer<AdaptiveSchemaVersion>.Default.Compare(left, right) > 0;

    public static bool operator <=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => !(left > right);

    public static bool operator >=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => !(left < right);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && Major == other.Major && Minor == other.Minor;

    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    private static int Part(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part
            : throw new AdaptiveSerializationException($"'{text}' is not a valid version identifier");
}

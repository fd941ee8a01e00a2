using System.Buffers;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>The text at _mta-sts that announces a policy (RFC 8461 3.1).</summary>
/// <param name="Id">As written; null where there is none.</param>
/// <param name="Rest">A field that isn't "name=value"; null where all are.</param>
internal sealed record StsRecord(string? Id, string? Rest)
{
    public const int LongestId = 32;

    private static readonly SearchValues<char> FieldName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private const string Version = "v=STSv1";

    public bool IdIsValid => Id is { Length: >= 1 and <= LongestId } && Id.All(char.IsAsciiLetterOrDigit);

    /// <summary>Null for a text that says it is something else: senders discard it.</summary>
    public static StsRecord? Read(string text)
    {
        if (!IsAnnounced(text)) return null;
        string? id = null, rest = null;
        foreach (var range in text.AsSpan(Version.Length + 1).Split(';'))
        {
            var field = text.AsSpan(Version.Length + 1)[range].Trim(" \t");
            if (field.StartsWith("id=", StringComparison.Ordinal)) id ??= field[3..].ToString();
            else if (field.Length > 0 && !IsField(field)) rest ??= field.ToString();
        }

        return new StsRecord(id, rest);
    }

    /// <summary>Meant to announce a policy, but doesn't begin with "v=STSv1;" to the letter.</summary>
    public static bool IsLookalike(string text)
    {
        if (IsAnnounced(text)) return false;
        var letters = text.AsSpan().TrimStart(" \t\"'");
        return letters.StartsWith("v", StringComparison.OrdinalIgnoreCase) && letters[1..].TrimStart(" \t=").StartsWith("sts", StringComparison.OrdinalIgnoreCase)
            || letters.StartsWith("id=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An id made of what was written, where that leaves something; else of nothing.</summary>
    public static string? Mended(string written)
    {
        var letters = string.Concat(written.Where(char.IsAsciiLetterOrDigit).Take(LongestId));
        return letters.Length > 0 ? letters : null;
    }

    public static string Announce(string id) => $"{Version}; id={id};";

    private static bool IsAnnounced(string text) => text.StartsWith(Version + ";", StringComparison.Ordinal);

    private static bool IsField(ReadOnlySpan<char> field) => field.IndexOf('=') is > 0 and <= 32 and var equals && equals < field.Length - 1
        && !field[..equals].ContainsAnyExcept(FieldName);
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MailBot.Tests.Playground;

/// <summary>A file for the playground, taken apart: its values are quoted as in JSON.</summary>
internal sealed partial class WrittenFile(string text)
{
    /// <summary>« currentUser.name »; users are numbered, « users.0.name ».</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = Read(text);

    public IEnumerable<string> Users => Enumerable.Range(0, 10).Select(i => Values.GetValueOrDefault($"users.{i}.aadObjectId")).OfType<string>();

    private static Dictionary<string, string> Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var users = 0;
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var owner = line.StartsWith("  - ", StringComparison.Ordinal) ? $"users.{users++}" : line[..line.IndexOf(':', StringComparison.Ordinal)];
            foreach (Match pair in Pair().Matches(line))
                values[line.Contains('{', StringComparison.Ordinal) ? $"{owner}.{pair.Groups["key"].Value}" : owner] = JsonNode.Parse(pair.Groups["value"].Value)!.GetValue<string>();
        }

        return values;
    }

    [GeneratedRegex("""(?<key>\w+): (?<value>"(?:[^"\\]|\\.)*")""")]
    private static partial Regex Pair();
}

using System.Xml.Linq;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Texts;

/// <summary>One set of sentences in its two languages.</summary>
/// <param name="Name">The French file's path.</param>
internal sealed record TextPair(string Name, IReadOnlyDictionary<string, string> French, IReadOnlyDictionary<string, string> English)
{
    public static IReadOnlyList<TextPair> In(IReadOnlyList<SourceFile> files) =>
    [
        .. from french in files
           where french.IsUnder("src") && french.Name.EndsWith(".resx", StringComparison.Ordinal) && !french.Name.EndsWith(".en.resx", StringComparison.Ordinal)
           let english = files.SingleOrDefault(f => f.Path == french.Path.Replace(".resx", ".en.resx", StringComparison.Ordinal))
           select new TextPair(french.Path, Read(french), english is null ? new Dictionary<string, string>() : Read(english)),
    ];

    /// <summary>Keys that a file has twice: the compiler takes the first and warns of it.</summary>
    public static IEnumerable<string> Doubled(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Name.EndsWith(".resx", StringComparison.Ordinal)
        from key in Data(file).GroupBy(d => d.Attribute("name")!.Value)
        where key.Count() > 1
        select $"{file.Path} has {key.Key} twice.";

    private static Dictionary<string, string> Read(SourceFile file) => Data(file)
        .DistinctBy(d => d.Attribute("name")!.Value)
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<XElement> Data(SourceFile file) => XDocument.Parse(file.Text).Descendants("data");
}

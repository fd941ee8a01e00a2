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

    private static Dictionary<string, string> Read(SourceFile file) => XDocument.Parse(file.Text)
        .Descendants("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);
}

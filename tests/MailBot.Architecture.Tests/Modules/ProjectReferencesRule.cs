using System.Xml.Linq;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Modules;

/// <summary>Which module may know which. The compiler keeps the direction, this keeps the project files.</summary>
internal sealed class ProjectReferencesRule
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["AdaptiveCards"] = [],
        ["BotFramework"] = [],
        ["MailBot.Requests"] = [],
        ["MailBot.Dns"] = [],
        ["MailBot.SimulatedTenant"] = [],
        ["MailBot.Chat"] = ["MailBot.Requests", "MailBot.Dns", "BotFramework", "AdaptiveCards"],
        ["MailBot.Microsoft365"] = ["MailBot.Requests"],
        ["MailBot.Storage"] = ["MailBot.Requests"],
        ["MailBot"] = ["MailBot.Requests", "MailBot.Dns", "MailBot.Chat", "MailBot.Microsoft365", "MailBot.SimulatedTenant", "MailBot.Storage", "BotFramework", "AdaptiveCards"],
    };

    public IEnumerable<string> Violations(IEnumerable<SourceFile> projects)
    {
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project.Name);
            if (!Allowed.TryGetValue(name, out var allowed))
            {
                yield return $"{project.Path}: a module that design and rule don't know.";
                continue;
            }

            foreach (var reference in References(project).Except(allowed)) yield return $"{project.Path} must not reference {reference}.";
        }
    }

    private static IEnumerable<string> References(SourceFile project) => XDocument.Parse(project.Text)
        .Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}

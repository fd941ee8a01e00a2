using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.House;

/// <summary>The repository is the same on every machine: nothing in it points to one.</summary>
internal sealed partial class TidyRule
{
    // Put together here, so that this file doesn't break its own rule.
    private static readonly string[] Hosts = ["nuget" + ".org", "npmjs" + ".org", "pypi" + ".org", "pkgs.dev" + ".azure.com", "npmjs" + ".com"];

    public IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (MachinePath().Match(file.Text) is { Success: true } path) yield return $"{file.Path} names a path of one machine: {path.Value}";
            foreach (var host in Hosts.Where(host => file.Text.Contains(host, StringComparison.OrdinalIgnoreCase))) yield return $"{file.Path} names the package host {host}.";
        }
    }

    [GeneratedRegex(@"(?<![\w.:/}\\)$-])/(home|root|Users|work|tmp)/\w[\w./-]*|\b[A-Z]:\\\\?Users\\\\?\w+")]
    private static partial Regex MachinePath();
}

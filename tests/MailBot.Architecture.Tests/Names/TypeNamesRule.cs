using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

/// <summary>A type is named for what it is. Manager, Helper, Util and Common say that nobody knew.</summary>
internal sealed partial class TypeNamesRule
{
    public IEnumerable<string> Violations(IEnumerable<SourceFile> sources) =>
        from source in sources
        from Match declared in Declaration().Matches(source.Code)
        let type = declared.Groups["name"].Value
        where Vague().IsMatch(type)
        select $"{source.Path} declares {type}.";

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?:struct\s+|class\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"Manager|Helper|Util(s|ity|ities)?$|^Common$|(?<!Accepted)Common(?=[A-Z]|$)|Misc(?!hief)")]
    private static partial Regex Vague();
}

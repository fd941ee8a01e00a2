using System.Globalization;
using MailBot.Chat.Language.Names;

namespace MailBot.Chat.Language.Reports;

/// <summary>The names of a sentence that stand for several or for nobody, wherever they were read.</summary>
internal sealed class NameDoubts(Understanding said)
{
    public IReadOnlyList<string> Ambiguous { get; } = Lower(
        said.Added.Ambiguous.Concat(said.Removed.Ambiguous).Select(several => several.Typed)
            .Concat(Targets(said).OfType<Target.Ambiguous>().Select(several => several.Typed))
            .Concat(said.Person is NameReading.Ambiguous person ? [person.Typed] : []));

    public IReadOnlyList<string> Unknown { get; } = Lower(
        said.Added.Unknown.Concat(said.Removed.Unknown).Select(nobody => nobody.Typed)
            .Concat(Targets(said).OfType<Target.Unknown>().Select(nobody => nobody.Typed))
            .Concat(said.Person is NameReading.Unknown person ? [person.Typed] : []));

    private static IEnumerable<Target?> Targets(Understanding said) => [said.Target, said.Group];

    private static IReadOnlyList<string> Lower(IEnumerable<string> typed) =>
        [.. typed.Select(name => name.ToLower(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)];
}

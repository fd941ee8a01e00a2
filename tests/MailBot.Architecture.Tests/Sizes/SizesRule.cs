using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Sizes;

/// <summary>Small files: what a thing does can be seen at once.</summary>
internal sealed class SizesRule
{
    public const int Limit = 400;
    public const int MedianLimit = 80;
    public const int Long = 150;

    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> sources)
    {
        foreach (var source in sources.Where(s => s.Lines > Limit)) yield return $"{source.Path} has {source.Lines} lines; the limit is {Limit}.";
        if (Median(sources) is var median && median >= MedianLimit) yield return $"The median file has {median} lines; it must stay under {MedianLimit}.";
    }

    /// <summary>Allowed, but worth a look: longest first.</summary>
    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> sources) =>
        sources.Where(s => s.Lines > Long).OrderByDescending(s => s.Lines).Select(s => $"{s.Lines,4} {s.Path}");

    public static int Median(IReadOnlyList<SourceFile> sources) => sources.Select(s => s.Lines).Order().ElementAt(sources.Count / 2);
}

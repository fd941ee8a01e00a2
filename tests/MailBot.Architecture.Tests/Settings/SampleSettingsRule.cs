using System.Reflection;

namespace MailBot.Architecture.Tests.Settings;

/// <summary>The sample names every option, and nothing else: what it documents is read, what is read is documented.</summary>
/// <param name="sections">The sections of the file and what they are read into.</param>
/// <param name="root">What keys in no section are read into.</param>
internal sealed class SampleSettingsRule(IReadOnlyDictionary<string, Type> sections, Type root)
{
    public IEnumerable<string> Violations(IReadOnlySet<string> sample)
    {
        var read = sections.SelectMany(section => Options(section.Value).Select(option => $"{section.Key}:{option}")).Concat(Options(root)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in sample.Where(k => k.Contains(':', StringComparison.Ordinal) && !read.Contains(k)).Order(StringComparer.Ordinal)) yield return $"{key} is in the sample, but nothing reads it.";
        foreach (var key in read.Except(sample).Order(StringComparer.Ordinal)) yield return $"{key} is read, but the sample doesn't document it.";
        foreach (var section in sample.Where(k => !k.Contains(':', StringComparison.Ordinal) && !sections.ContainsKey(k) && !read.Contains(k)).Order(StringComparer.Ordinal)) yield return $"{section} is a section that nothing reads.";
    }

    private static IEnumerable<string> Options(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.SetMethod is not null || p.PropertyType.IsGenericType)
        .Select(p => p.Name);
}

namespace MailBot.Architecture.Tests.Tree;

internal static class Rules
{
    /// <summary>Fails with one line per violation.</summary>
    public static void AssertNone(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Prepend($"{found.Count} violation(s):")));
    }

    /// <summary>Passes when the planted violation, and nothing else, was caught.</summary>
    public static void AssertCaught(IEnumerable<string> violations, string naming) =>
        Assert.Contains(naming, Assert.Single(violations), StringComparison.Ordinal);
}

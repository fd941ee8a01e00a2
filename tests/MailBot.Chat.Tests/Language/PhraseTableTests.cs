using System.Globalization;
using MailBot.Chat.Language;

namespace MailBot.Chat.Tests.Language;

/// <summary>Measures the tables: an action that was not asked for is a failure, not understood may be one in ten.</summary>
public sealed class PhraseTableTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fr", 200)]
    [InlineData("en", 150)]
    public void Sentences_AreNeverAWrongActionAndMostlyUnderstood(string language, int atLeast)
    {
        var cases = PhraseTable.Read(language);
        var wrong = new List<string>();
        var missed = new List<string>();
        foreach (var one in cases)
        {
            var understood = Company.Understand(one.Sentence);
            if (Difference(one, understood) is not { } difference) continue;
            (IsWrongAction(one, understood) ? wrong : missed).Add(difference);
        }

        Report(language, cases.Count, wrong, missed);
        Assert.True(cases.Count >= atLeast);
        Assert.Empty(wrong);
        Assert.True(missed.Count * 10 <= cases.Count, string.Join('\n', missed));
    }

    /// <summary>Another action than the one asked for, or the right one on something else.</summary>
    private static bool IsWrongAction(PhraseCase one, Understanding understood) =>
        understood.IsAction && (understood.Command != one.Expected
            || one.Slots.Any(slot => PhraseTable.Describe(understood, slot.Key) is { Length: > 0 } read && !Same(read, slot.Value)));

    private static string? Difference(PhraseCase one, Understanding understood)
    {
        var slots = one.Slots.Where(slot => !Same(PhraseTable.Describe(understood, slot.Key), slot.Value))
            .Select(slot => $"{slot.Key}={PhraseTable.Describe(understood, slot.Key)} instead of {slot.Value}").ToList();
        return understood.Command == one.Expected && slots.Count == 0
            ? null
            : $"{one.Sentence}: {understood.Command} instead of {one.Expected} {string.Join(", ", slots)} ({understood.Doubt})";
    }

    private static bool Same(string read, string expected) => string.Equals(read, expected, StringComparison.OrdinalIgnoreCase);

    private void Report(string language, int count, List<string> wrong, List<string> missed)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {count} sentences, {wrong.Count} wrong actions, {missed.Count} not understood"));
        foreach (var line in wrong) output.WriteLine("wrong: " + line);
        foreach (var line in missed) output.WriteLine("not understood: " + line);
    }
}

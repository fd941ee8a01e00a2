using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MailBot.Options;

/// <summary>
/// The options that are no texts. A value that can't even be read is a mistake like any other, told in a sentence; left to the
/// binder, the first one would end the start with an exception.
/// </summary>
internal static class TypedKeys
{
    private static readonly TypedKey[] Keys =
    [
        new("Approvals:SingleApprover", "false", IsFlag, "true or false"),
        new("Approvals:DeadlineWorkingDays", "3", IsWholeNumber, "a whole number"),
        new("Approvals:WithdrawalMinutes", "10", IsWholeNumber, "a whole number"),
        new("Dns:WeeklyCheck", "true", IsFlag, "true or false"),
        new("Dns:WeeklyHour", "8", IsWholeNumber, "a whole number"),
        new("Verification:FirstCheck", "0", IsNumber, "a number of seconds, with a decimal point"),
        new("Verification:Lease", "0", IsNumber, "a number of seconds, with a decimal point"),
    ];

    /// <summary>The configuration with the default in the place of each value that can't be read.</summary>
    public static IConfiguration Readable(IConfiguration configuration, List<string> mistakes)
    {
        var unreadable = Keys.Where(key => configuration[key.Name] is { } value && !key.Fits(value)).ToList();
        mistakes.AddRange(unreadable.Select(key => $"{key.Name} is \"{configuration[key.Name]}\": it must be {key.Expected}."));
        return new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(unreadable.Select(key => KeyValuePair.Create(key.Name, (string?)key.Default)))
            .Build();
    }

    private static bool IsFlag(string text) => bool.TryParse(text, out _);

    private static bool IsWholeNumber(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private sealed record TypedKey(string Name, string Default, Func<string, bool> Fits, string Expected);
}

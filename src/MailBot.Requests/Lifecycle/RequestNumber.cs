using System.Globalization;

namespace MailBot.Requests.Lifecycle;

/// <summary>The number that people use: D-0427.</summary>
public static class RequestNumber
{
    public static string Format(int number) => string.Create(CultureInfo.InvariantCulture, $"D-{number:0000}");

    /// <summary>Reads « D-0427 », « d427 », « 427 ».</summary>
    /// <returns>Null for anything else.</returns>
    public static int? TryParse(string text)
    {
        var digits = text.AsSpan().Trim().TrimStart("dD").TrimStart('-');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}

using System.Net.Http.Headers;

namespace MailBot.Microsoft365.Transport;

/// <summary>What a server says about when to come back, in seconds or as a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage answer, TimeProvider clock) => Of(answer.Headers.RetryAfter, clock);

    public static TimeSpan? Of(string? header, TimeProvider clock) =>
        RetryConditionHeaderValue.TryParse(header, out var value) ? Of(value, clock) : null;

    private static TimeSpan? Of(RetryConditionHeaderValue? value, TimeProvider clock)
    {
        // A date names a whole second, with the rest cut off: only its end is late enough.
        var wait = value?.Delta ?? (value?.Date is { } date ? date.AddSeconds(1) - clock.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

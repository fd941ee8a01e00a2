using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Tests.Contract;

internal static class ReadingAssertions
{
    public static async Task<T> FoundAsync<T>(this Task<Reading<T>> reading) => Assert.IsType<Reading<T>.Found>(await reading).Value;
}

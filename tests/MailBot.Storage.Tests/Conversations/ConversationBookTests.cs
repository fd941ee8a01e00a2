using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Conversations;

public abstract class ConversationBookTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private IConversationBook Book => Services.GetRequiredService<IConversationBook>();

    [Fact]
    public async Task PersonNeverSeen_HasNoConversation() => Assert.Null(await Book.FindAsync(Samples.Karim, Token));

    [Fact]
    public async Task PersonSeenAgain_IsFoundWhereTheyWereLast()
    {
        var moved = Samples.JuliesChat with { ServiceUrl = "https://smba.example/emea/", Reference = "{}" };
        await Book.SaveAsync(Samples.Julie, Samples.JuliesChat, Token);
        await Book.SaveAsync(new PersonKey("TENANT-1", "julie-0001"), moved, Token);
        Assert.Equal(moved, await Start().GetRequiredService<IConversationBook>().FindAsync(Samples.Julie, Token));
        Assert.Null(await Book.FindAsync(Samples.Julie with { TenantId = "Tenant-2" }, Token));
    }
}

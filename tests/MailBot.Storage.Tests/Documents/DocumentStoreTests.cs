using MailBot.Requests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Documents;

public abstract class DocumentStoreTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    [Fact]
    public async Task WrittenDocument_IsReadBackAndDeleted()
    {
        Assert.Null(await Documents.ReadAsync("k", Token));
        Assert.Equal(1, await Documents.WriteAsync("k", """{"à":1}""", 0, Token));
        Assert.Equal(new Document("k", """{"à":1}""", 1), await Documents.ReadAsync("k", Token));
        await Documents.DeleteAsync("k", Token);
        Assert.Null(await Documents.ReadAsync("k", Token));
    }

    [Fact]
    public async Task ExpectedVersion_DecidesWhoWrites()
    {
        Assert.Null(await Documents.WriteAsync("k", "too early", 1, Token));
        Assert.Equal(1, await Documents.WriteAsync("k", "first", 0, Token));
        Assert.Null(await Documents.WriteAsync("k", "again", 0, Token));
        Assert.Equal(2, await Documents.WriteAsync("k", "second", 1, Token));
        Assert.Null(await Documents.WriteAsync("k", "late", 1, Token));
        Assert.Equal(3, await Documents.WriteAsync("k", "whatever", null, Token));
        Assert.Equal(new Document("k", "whatever", 3), await Documents.ReadAsync("k", Token));
        Assert.Equal(1, await Documents.WriteAsync("new", "whatever", null, Token));
    }
}

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
    public async Task ManyWritersOfOneVersion_OneWrites()
    {
        IDocumentStore[] stores = [Documents, Start().GetRequiredService<IDocumentStore>()];
        for (long expected = 0; expected < 3; expected++)
        {
            var version = expected;
            var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => stores[i % 2].WriteAsync("k", $"{i}", version, Token), Token)));
            Assert.Equal(expected + 1, Assert.Single(written, w => w is not null));
        }
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

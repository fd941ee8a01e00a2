using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage storage = new();

    static MemoryStorageTests() => BotJson.AddStateType("note", NoteJson.Default.Note);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsRead_IsACopyWithAnETag()
    {
        var note = new Note { Text = "a", ETag = "*" };
        await Write("k", note);
        note.Text = "changed outside";
        var read = await Read("k");
        Assert.Equal("a", read.Text);
        Assert.False(string.IsNullOrEmpty(read.ETag));
        Assert.NotSame(note, read);
    }

    [Fact]
    public async Task SecondWriterOfTheSameVersion_IsRefusedAndTheFirstStands()
    {
        await Write("k", new Note { Text = "old" });
        var first = await Read("k");
        var second = await Read("k");
        first.Text = "first";
        second.Text = "second";
        await Write("k", first);
        await Assert.ThrowsAsync<ArgumentException>(() => Write("k", second));
        Assert.Equal("first", (await Read("k")).Text);
    }

    [Fact]
    public async Task Star_WritesOverAnyVersion()
    {
        await Write("k", new Note { Text = "old" });
        await Write("k", new Note { Text = "new", ETag = "*" });
        Assert.Equal("new", (await Read("k")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task ItemWithoutVersionOverAnExistingOne_IsRefused(string? etag)
    {
        await Write("k", new Note { Text = "old" });
        await Assert.ThrowsAsync<ArgumentException>(() => Write("k", new Note { Text = "new", ETag = etag }));
    }

    [Fact]
    public async Task OneConflict_WritesNothingOfTheBatch()
    {
        await Write("b", new Note { Text = "old" });
        var changes = new Dictionary<string, object> { ["a"] = new Note { Text = "new" }, ["b"] = new Note { Text = "new", ETag = "wrong" } };
        await Assert.ThrowsAsync<ArgumentException>(() => storage.WriteAsync(changes, Token));
        Assert.Empty(await storage.ReadAsync(["a"], Token));
    }

    [Fact]
    public async Task MissingKeys_AreMissingInTheAnswer()
    {
        await Write("k", new Note { Text = "a" });
        await storage.DeleteAsync(["k", "never there"], Token);
        Assert.Empty(await storage.ReadAsync(["k"], Token));
        Assert.Empty(await storage.ReadAsync<Note>(["k"], Token));
    }

    private Task Write(string key, Note note) => storage.WriteAsync(new Dictionary<string, object> { [key] = note }, Token);

    private async Task<Note> Read(string key) => (await storage.ReadAsync<Note>([key], Token))[key];
}

public sealed class Note : IStoreItem
{
    public string? Text { get; set; }

    public string? ETag { get; set; }
}

[JsonSerializable(typeof(Note))]
internal sealed partial class NoteJson : JsonSerializerContext;

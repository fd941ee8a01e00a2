using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Integration;

public sealed class MalformedBodyTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async ValueTask InitializeAsync() => host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("this.is.not.json")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} trailing")]
    public async Task BodyThatIsNoActivity_Is400(string body) => await Refused(new StringContent(body));

    [Theory]
    [InlineData("type", null)]
    [InlineData("type", "\"  \"")]
    [InlineData("type", "5")]
    [InlineData("serviceUrl", null)]
    [InlineData("channelId", null)]
    [InlineData("from", null)]
    [InlineData("from", "\"x\"")]
    [InlineData("from", "{}")]
    [InlineData("conversation", null)]
    [InlineData("conversation", "{\"id\":5}")]
    [InlineData("text", "5")]
    [InlineData("text", "{\"a\":1}")]
    [InlineData("text", "\"\\ud800\"")]
    [InlineData("value", "{\"x\":\"\\uDC00 alone\"}")]
    [InlineData("value", "1e999")]
    [InlineData("value", "{\"a\":1,\"a\":2}")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("historyDisclosed", "\"maybe\"")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("membersAdded", "{}")]
    [InlineData("attachments", "[null]")]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[5]")]
    [InlineData("entities", "[{\"type\":5}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":5}]")]
    [InlineData("entities", "[{\"type\":\"x\",\"a\":1,\"a\":2}]")]
    [InlineData("channelData", "5")]
    [InlineData("channelData", "{\"tenant\":\"x\"}")]
    [InlineData("channelData", "{\"team\":[1]}")]
    public async Task MemberOfTheWrongForm_Is400(string member, string? json)
    {
        var activity = JsonNode.Parse(BotJson.Write(host.Incoming()))!.AsObject();
        activity.Remove(member);
        var text = activity.ToJsonString();
        await Refused(new StringContent(json == null ? text : $"{text[..^1]},\"{member}\":{json}}}"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task BodyThatIsNotJson_Is415(string contentType)
    {
        using var response = await host.PostAsync(new StringContent(BotJson.Write(host.Incoming())), contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task MemberGivenTwice_Is400()
    {
        var text = BotJson.Write(host.Incoming());
        await Refused(new StringContent($"{text[..^1]},\"type\":\"invoke\"}}"));
        await Refused(new StringContent($"{text[..^1]},\"novelty\":1,\"novelty\":2}}"));
    }

    [Fact]
    public async Task HugeNesting_Is400()
    {
        var text = BotJson.Write(host.Incoming());
        await Refused(new StringContent($"{text[..^1]},\"value\":{new string('[', 20000)}{new string(']', 20000)}}}"));
    }

    [Fact]
    public async Task BytesThatAreNoUtf8_Are400()
    {
        var text = Encoding.UTF8.GetBytes(BotJson.Write(host.Incoming()).Replace("}", ",\"x\":\"\u00e9\"}", StringComparison.Ordinal));
        text[Array.IndexOf(text, (byte)0xC3)] = 0xFF;
        await Refused(new ByteArrayContent(text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BodyOver256KB_Is413(bool lengthKnown)
    {
        var activity = host.Incoming();
        activity.Text = new string('a', 256 * 1024);
        var bytes = Encoding.UTF8.GetBytes(BotJson.Write(activity));
        using var content = lengthKnown ? (HttpContent)new ByteArrayContent(bytes) : new StreamContent(new Unsized(bytes));
        using var response = await host.PostAsync(content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 0), (response.StatusCode, host.Turns));
        Assert.True(response.Headers.ConnectionClose);
    }

    [Fact]
    public async Task ByteOrderMarkAndPairedSurrogates_AreFine()
    {
        var text = BotJson.Write(host.Incoming());
        using var response = await host.PostAsync(new StringContent($"\uFEFF{text[..^1]},\"text\":\"\\uD83D\\uDE00\"}}"));
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, host.Turns));
    }

    private async Task Refused(HttpContent body)
    {
        using var response = await host.PostAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, 0), (response.StatusCode, host.Turns));
    }

    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

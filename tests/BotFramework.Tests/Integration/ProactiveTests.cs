using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Integration;

public sealed class ProactiveTests : IAsyncLifetime
{
    private BotHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task KnownConversation_IsContinuedWithPostEditAndDelete()
    {
        var reference = host.Incoming().GetConversationReference();
        await host.Adapter.ContinueConversationAsync("app", reference, async (turn, token) =>
        {
            Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (turn.Activity.Type, turn.Activity.Name));
            var posted = await turn.SendActivityAsync("a", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = posted.Id, Text = "b" }, token);
            await turn.DeleteActivityAsync(posted.Id, token);
        }, Token);
        Assert.Equal(["POST", "PUT", "DELETE"], host.Channel.Calls.Select(call => call.Method));
        Assert.All(host.Channel.Calls.Skip(1), call => Assert.EndsWith("/v3/conversations/talk/activities/out-1", call.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewConversation_RunsATurnWithTheIdsOfTheChannel()
    {
        host.Channel.Answer = (_, _) => (201, """{"id":"new-talk","activityId":"first"}""");
        var parameters = new ConversationParameters { Members = [new ChannelAccount("29:1")], TenantId = "t", Bot = new ChannelAccount("28:bot"), IsGroup = false };
        (string?, string?, string?, string?) seen = default;
        await host.Adapter.CreateConversationAsync("app", "msteams", host.Channel.ServiceUrl, "audience", parameters, (turn, _) =>
        {
            seen = (turn.Activity.Name, turn.Activity.Id, turn.Activity.Conversation.Id, turn.Activity.Conversation.TenantId);
            return Task.CompletedTask;
        }, Token);
        Assert.Equal(("CreateConversation", "first", "new-talk", "t"), seen);
        var call = Assert.Single(host.Channel.Calls);
        Assert.Equal(("POST", "/_connector/v3/conversations"), (call.Method, call.Target));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:1"}],"tenantId":"t"}"""), JsonNode.Parse(call.Body)));
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"m"}}""", "BotNotInConversationRoster")]
    [InlineData(401, """{"error":"Invalid token"}""", null)]
    [InlineData(502, "<html>", null)]
    [InlineData(204, "", null)]
    public async Task RefusalOfTheChannel_IsThrownWithStatusAndCode(int status, string body, string? code)
    {
        host.Channel.Answer = (_, _) => (status, body);
        var exception = await Assert.ThrowsAsync<ErrorResponseException>(Post);
        Assert.Equal(((HttpStatusCode)status, code), (exception.Response.StatusCode, exception.Body?.Error?.Code));
    }

    [Fact]
    public async Task Throttling_TellsHowLongToWait()
    {
        host.Channel.Answer = (_, _) => (429, "");
        host.Channel.RetryAfter = "7";
        var exception = await Assert.ThrowsAsync<ErrorResponseException>(Post);
        Assert.Equal("7", Assert.Single(exception.Response.Headers["Retry-After"]));
    }

    [Fact]
    public async Task AnswerThatIsNoJson_IsARefusalToo()
    {
        host.Channel.Answer = (_, _) => (200, "<html>");
        Assert.Equal(HttpStatusCode.OK, (await Assert.ThrowsAsync<ErrorResponseException>(Post)).Response.StatusCode);
    }

    [Fact]
    public async Task AcceptedWithoutId_CountsAsPosted()
    {
        host.Channel.Answer = (_, _) => (202, "");
        await Post();
        Assert.Single(host.Channel.Calls);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task IdOfDots_NeverBecomesAnotherPath(string id)
    {
        var reference = host.Incoming().GetConversationReference();
        reference.Conversation = new ConversationAccount(id: id);
        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync("app", reference, (turn, token) => turn.SendActivityAsync("a", cancellationToken: token), Token));
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task ServiceOutsideOfThisMachine_IsNotSpokenTo()
    {
        var reference = host.Incoming().GetConversationReference();
        reference.ServiceUrl = "https://smba.trafficmanager.net/emea/";
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Adapter.ContinueConversationAsync("app", reference, (_, _) => Task.CompletedTask, Token));
    }

    private Task Post() => host.Adapter.ContinueConversationAsync(
        "app", host.Incoming().GetConversationReference(), (turn, token) => turn.SendActivityAsync("a", cancellationToken: token), Token);
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Integration;

public sealed class CloudAdapterTests : IAsyncLifetime
{
    private BotHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Message_IsAnsweredThroughTheConnectorWithoutAToken()
    {
        var activity = host.Incoming();
        activity.Text = "é";
        activity.Conversation = new ConversationAccount(id: "19:a/b@thread.tacv2;messageid=1");
        using var response = await host.PostAsync(activity);
        var call = Assert.Single(host.Channel.Calls);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
        Assert.Equal(("POST", "/_connector/v3/conversations/19%3Aa%2Fb%40thread.tacv2%3Bmessageid%3D1/activities/in-1"), (call.Method, call.Target));
        Assert.Equal("echo é", JsonNode.Parse(call.Body)!["text"]!.GetValue<string>());
        Assert.False(call.HasAuthorization);
    }

    [Fact]
    public async Task ExpectedReplies_ComeInTheResponseWithoutTraces()
    {
        host.Bot = async (turn, token) =>
        {
            await turn.SendActivityAsync(Activity.CreateTraceActivity("BotState", value: "secret"), token);
            await turn.SendActivityAsync("a", cancellationToken: token);
        };
        var activity = host.Incoming();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var response = await host.PostAsync(activity);
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["activities"]!.AsArray();
        Assert.Equal("a", Assert.Single(replies)!["text"]!.GetValue<string>());
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task Invoke_IsAnsweredWithTheBotsStatusAndBody()
    {
        host.Bot = (turn, token) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t", Value = "v" } } }, token);
        using var response = await host.PostAsync(host.Incoming(ActivityTypes.Invoke));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"statusCode":200,"type":"t","value":"v"}"""), JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))));
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task InvokeThatIsNotAnswered_IsNotImplemented()
    {
        host.Bot = (_, _) => Task.CompletedTask;
        using var response = await host.PostAsync(host.Incoming(ActivityTypes.Invoke));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task InvokeAnsweredWithNothing_Is200WithoutABody()
    {
        host.Bot = (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse), token);
        using var response = await host.PostAsync(host.Incoming(ActivityTypes.Invoke));
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task FaultAfterTheAnswerToAnInvoke_IsStillTold()
    {
        host.Bot = async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } }, token);
            throw new InvalidOperationException();
        };
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409 } }, Token);
        using var response = await host.PostAsync(host.Incoming(ActivityTypes.Invoke));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task CallsWithoutATurn_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => host.Adapter.UpdateActivityAsync(null!, new Activity(), Token));
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => host.Adapter.DeleteActivityAsync(null!, new ConversationReference(), Token));
    }

    [Fact]
    public async Task Get_IsNotAllowed()
    {
        using var response = await host.GetAsync();
        Assert.Equal((HttpStatusCode.MethodNotAllowed, 0), (response.StatusCode, host.Turns));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task ServiceOutsideOfThisMachine_IsRefused(string serviceUrl)
    {
        var activity = host.Incoming();
        activity.ServiceUrl = serviceUrl;
        using var response = await host.PostAsync(activity);
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, host.Turns));
    }

    [Fact]
    public async Task CallerIdOfTheSender_IsNotBelieved()
    {
        string? seen = "?";
        host.Bot = (turn, _) =>
        {
            seen = turn.Activity.CallerId;
            return Task.CompletedTask;
        };
        var activity = host.Incoming();
        activity.CallerId = "urn:botframework:azure";
        using var response = await host.PostAsync(activity);
        Assert.Null(seen);
    }

    [Fact]
    public async Task Turn_HoldsConnectorIdentityAndCallback()
    {
        object?[] found = [];
        host.Bot = (turn, _) =>
        {
            found = [turn.TurnState.Get<IConnectorClient>(), turn.TurnState.Get<System.Security.Principal.IIdentity>(BotAdapter.BotIdentityKey), turn.TurnState.Get<BotCallbackHandler>()];
            return Task.CompletedTask;
        };
        using var response = await host.PostAsync(host.Incoming());
        Assert.DoesNotContain(null, found);
        Assert.Equal(3, found.Length);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Integration;

/// <summary>Teams that are asked for by id or found in the turn, and what is missing then.</summary>
public sealed class TeamsInfoTests : IAsyncLifetime
{
    private BotHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(null, "19%3Ahere")]
    [InlineData("19:there", "19%3Athere")]
    public async Task TeamMember_IsOfTheTeamThatIsNamedOrOfTheTurn(string? teamId, string asked)
    {
        host.Channel.Answer = (_, _) => (200, """{"id":"user","aadObjectId":"guid","userPrincipalName":"julie@serrurerie.example"}""");
        TeamsChannelAccount? member = null;
        await InTeam(async (turn, token) => member = await TeamsInfo.GetTeamMemberAsync(turn, "user", teamId, token));
        Assert.Equal(("guid", "julie@serrurerie.example"), (member!.AadObjectId, member.UserPrincipalName));
        Assert.Equal($"/_connector/v3/conversations/{asked}/members/user", Assert.Single(host.Channel.Calls).Target);
    }

    [Theory]
    [InlineData(null, "19%3Ahere")]
    [InlineData("19:there", "19%3Athere")]
    public async Task TeamRoster_IsOfTheTeamThatIsNamedOrOfTheTurn(string? teamId, string asked)
    {
        host.Channel.Answer = (_, _) => (200, """{"members":[{"id":"user"}]}""");
        TeamsPagedMembersResult? page = null;
        await InTeam(async (turn, token) => page = await TeamsInfo.GetPagedTeamMembersAsync(turn, teamId, "next", 5, token));
        Assert.Equal(("user", null), (Assert.Single(page!.Members).Id, page.ContinuationToken));
        Assert.Equal($"/_connector/v3/conversations/{asked}/pagedmembers?pageSize=5&continuationToken=next", Assert.Single(host.Channel.Calls).Target);
    }

    [Fact]
    public async Task OutsideOfATeam_ATeamMustBeNamed()
    {
        await Turn(null, async (turn, token) =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "user", cancellationToken: token));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetPagedTeamMembersAsync(turn, cancellationToken: token));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn, cancellationToken: token));
        });
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task MemberWithoutId_IsNotAskedFor()
    {
        await InTeam(async (turn, token) =>
        {
            var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, null!, token));
            Assert.Equal("The GetMembers operation needs a valid user Id.", missing.Message);
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, null!, cancellationToken: token));
        });
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task MessageToAChannel_BeginsAThread()
    {
        host.Channel.Answer = (_, _) => (201, """{"id":"19:c;messageid=1","activityId":"1"}""");
        Tuple<ConversationReference, string>? begun = null;
        await InTeam(async (turn, token) => begun = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), "19:c", "app", token));
        Assert.Equal(("19:c;messageid=1", "1", "msteams", host.Channel.ServiceUrl, "1"), (begun!.Item1.Conversation.Id, begun.Item1.ActivityId, begun.Item1.ChannelId, begun.Item1.ServiceUrl, begun.Item2));
        var call = Assert.Single(host.Channel.Calls);
        var sent = JsonNode.Parse(call.Body)!;
        Assert.Equal(("POST", "/_connector/v3/conversations"), (call.Method, call.Target));
        Assert.Equal((true, "19:c", "news"), (sent["isGroup"]!.GetValue<bool>(), sent["channelData"]!["channel"]!["id"]!.GetValue<string>(), sent["activity"]!["text"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task MessageToNoChannel_IsRefused(string? teamsChannelId)
    {
        await InTeam((turn, token) => Assert.ThrowsAsync<ArgumentNullException>(nameof(teamsChannelId), () => TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), teamsChannelId!, "app", token)));
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => TeamsInfo.SendMessageToTeamsChannelAsync(null!, MessageFactory.Text("news"), "19:c", "app", Token));
        Assert.Empty(host.Channel.Calls);
    }

    private Task InTeam(Func<ITurnContext, CancellationToken, Task> bot) => Turn(new TeamsChannelData { Team = new TeamInfo("19:here") }, bot);

    private async Task Turn(TeamsChannelData? data, Func<ITurnContext, CancellationToken, Task> bot)
    {
        host.Bot = bot;
        var activity = host.Incoming();
        activity.ChannelData = data;
        using var response = await host.PostAsync(activity);
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, host.Turns));
    }
}

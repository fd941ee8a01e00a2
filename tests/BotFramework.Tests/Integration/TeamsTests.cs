using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Integration;

public sealed class TeamsTests : IAsyncLifetime
{
    private readonly NotingTeamsHandler bot = new();
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await BotHost.StartAsync();
        host.Bot = (turn, token) => bot.OnTurnAsync(turn, token);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task MemberAdded_IsLookedUpInTheRosterButNotTheBot()
    {
        host.Channel.Answer = (_, _) => (200, """{"id":"user","name":"Julie","objectId":"guid","email":"julie@serrurerie.example"}""");
        await Post("conversationUpdate", new TeamsChannelData { Team = new TeamInfo("19:team") }, activity => activity.MembersAdded = [new ChannelAccount("user"), new ChannelAccount("bot")]);
        Assert.Equal(["added 19:team user guid julie@serrurerie.example", "added 19:team bot  "], bot.Seen);
        Assert.Equal("/_connector/v3/conversations/19%3Ateam/members/user", Assert.Single(host.Channel.Calls).Target);
    }

    [Fact]
    public async Task MemberWhomTheRosterDoesNotKnow_IsToldAsFarAsKnown()
    {
        host.Channel.Answer = (_, _) => (404, """{"error":{"code":"ConversationNotFound"}}""");
        await Post("conversationUpdate", null, activity => activity.MembersAdded = [new ChannelAccount("user", aadObjectId: "guid")]);
        Assert.Equal(["added  user guid "], bot.Seen);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    [InlineData("teamArchived")]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamRenamed")]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    public async Task TeamEvent_GoesToItsMethod(string eventType)
    {
        await Post("conversationUpdate", new TeamsChannelData { Channel = new ChannelInfo("c"), EventType = eventType, Team = new TeamInfo("t") });
        Assert.Equal([eventType], bot.Seen);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    public async Task MessageEvent_GoesToItsMethod(string type, string eventType)
    {
        await Post(type, new TeamsChannelData { EventType = eventType });
        Assert.Equal([eventType], bot.Seen);
    }

    [Fact]
    public async Task InvokeWithoutName_IsACardActionThatNobodyHandles()
    {
        using var response = await host.PostAsync(host.Incoming("invoke"));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Roster_IsReadPageByPage()
    {
        host.Channel.Answer = (_, _) => (200, """{"members":[{"id":"a","objectId":"g"}],"continuationToken":"x&y"}""");
        TeamsPagedMembersResult? page = null;
        host.Bot = async (turn, token) => page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "p/1", token);
        using var response = await host.PostAsync(host.Incoming());
        Assert.Equal(("x&y", "g"), (page!.ContinuationToken, Assert.Single(page.Members).AadObjectId));
        Assert.Equal("/_connector/v3/conversations/talk/pagedmembers?pageSize=50&continuationToken=p%2F1", Assert.Single(host.Channel.Calls).Target);
    }

    [Fact]
    public async Task TeamAndChannels_AreReadFromTheService()
    {
        host.Channel.Answer = (_, target) => (200, target.EndsWith("/conversations", StringComparison.Ordinal) ? """{"conversations":[{"id":"c"}]}""" : """{"id":"t","name":"Atelier","memberCount":4}""");
        TeamDetails? details = null;
        IList<ChannelInfo>? channels = null;
        host.Bot = async (turn, token) =>
        {
            details = await TeamsInfo.GetTeamDetailsAsync(turn, "t", token);
            channels = await TeamsInfo.GetTeamChannelsAsync(turn, "t", token);
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: token));
        };
        using var response = await host.PostAsync(host.Incoming());
        Assert.Equal((HttpStatusCode.OK, "Atelier", 4, "c"), (response.StatusCode, details!.Name, details.MemberCount, Assert.Single(channels!).Id));
    }

    private async Task Post(string type, TeamsChannelData? data, Action<Activity>? more = null)
    {
        var activity = host.Incoming(type);
        activity.ChannelData = data;
        more?.Invoke(activity);
        using var response = await host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}

using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

public sealed class TeamsActivityExtensionsTests
{
    [Fact]
    public void ChannelData_IsReadFromTheWire()
    {
        var activity = BotJson.Parse<Activity>("""
            {"channelData":{"channel":{"id":"c"},"team":{"id":"t"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"s"}},"onBehalfOf":[{"itemid":0,"mentionType":"person","mri":"29:julie","displayName":"Julie"}]}}
            """);
        Assert.Equal(("c", "t", "m", "s"), (activity.TeamsGetChannelId(), activity.TeamsGetTeamInfo().Id, activity.TeamsGetMeetingInfo().Id, activity.TeamsGetSelectedChannelId()));
        Assert.Equal("29:julie", Assert.Single(activity.TeamsGetTeamOnBehalfOf()).Mri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text")]
    public void OtherChannelData_IsNoneOfTeams(string? data)
    {
        var activity = new Activity { ChannelData = data };
        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetMeetingInfo());
        Assert.Null(activity.TeamsGetSelectedChannelId());
        Assert.Null(activity.TeamsGetTeamOnBehalfOf());
    }

    [Fact]
    public void Notification_RingsOrShowsInTheMeeting()
    {
        var activity = new Activity { ChannelData = new TeamsChannelData { Team = new TeamInfo("t") } };
        activity.TeamsNotifyUser();
        Assert.Equal("""{"team":{"id":"t"},"notification":{"alert":true,"alertInMeeting":false}}""", BotJson.Write(activity.ChannelData));
        activity.TeamsNotifyUser(alertInMeeting: true, "https://app.example/");
        Assert.Equal("""{"team":{"id":"t"},"notification":{"alert":false,"alertInMeeting":true,"externalResourceUrl":"https://app.example/"}}""", BotJson.Write(activity.ChannelData));
    }

    [Fact]
    public void NotificationOfAPlainMessage_IsAllItsChannelData()
    {
        var activity = new Activity();
        activity.TeamsNotifyUser();
        Assert.Equal("""{"notification":{"alert":true,"alertInMeeting":false}}""", BotJson.Write(activity.ChannelData));
    }

    [Fact]
    public void ChannelDataFromParts_NamesNobodyUnlessGiven()
    {
        Assert.Empty(new TeamsChannelData(null, "e", null, null, null).OnBehalfOf);
        Assert.Empty(new TeamsChannelData(null, "e", null, null, null, null).OnBehalfOf);
        Assert.Null(new TeamsChannelData().OnBehalfOf);
    }
}

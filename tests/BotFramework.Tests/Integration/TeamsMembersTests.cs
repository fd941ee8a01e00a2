using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Integration;

/// <summary>Members on Teams reach the methods of every channel too, and events of Teams nothing on other channels.</summary>
public sealed class TeamsMembersTests : IAsyncLifetime
{
    private readonly Noting bot = new();
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await BotHost.StartAsync();
        host.Bot = (turn, token) => bot.OnTurnAsync(turn, token);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>On Teams the bot's own arrival is told as well: it is how a bot welcomes a team.</summary>
    [Fact]
    public async Task BotThatCame_IsToldOnTeams()
    {
        Assert.Equal(HttpStatusCode.OK, await Post(activity => activity.MembersAdded = [new ChannelAccount("bot")]));
        Assert.Equal(["added bot"], bot.Seen);
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task MembersWhoWent_AreToldWithoutAsking()
    {
        Assert.Equal(HttpStatusCode.OK, await Post(activity => activity.MembersRemoved = [new ChannelAccount("user"), new ChannelAccount("bot")]));
        Assert.Equal(["removed user,bot"], bot.Seen);
        Assert.Empty(host.Channel.Calls);
    }

    [Theory]
    [InlineData(404, "Other")]
    [InlineData(403, "ConversationNotFound")]
    public async Task MemberWhoIsNotFound_IsToldAsFarAsKnown(int status, string code)
    {
        host.Channel.Answer = (_, _) => (status, $$$"""{"error":{"code":"{{{code}}}"}}""");
        Assert.Equal(HttpStatusCode.OK, await Post(activity => activity.MembersAdded = [new ChannelAccount("user")]));
        Assert.Equal(["added user"], bot.Seen);
    }

    [Fact]
    public async Task RosterThatRefuses_IsAFaultOfTheTurn()
    {
        host.Channel.Answer = (_, _) => (403, """{"error":{"code":"Forbidden"}}""");
        Exception? fault = null;
        host.Adapter.OnTurnError = (_, thrown) =>
        {
            fault = thrown;
            return Task.CompletedTask;
        };
        await Post(activity => activity.MembersAdded = [new ChannelAccount("user")]);
        Assert.Equal("Forbidden", Assert.IsType<ErrorResponseException>(fault).Body.Error.Code);
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("webchat", "channelCreated")]
    [InlineData("msteams", "novelty")]
    [InlineData("msteams", null)]
    public async Task OtherEvents_AreLeftAlone(string channel, string? eventType)
    {
        Assert.Equal(HttpStatusCode.OK, await Post(activity =>
        {
            activity.ChannelId = channel;
            activity.ChannelData = new TeamsChannelData { EventType = eventType };
        }));
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task SignIn_IsVerifiedInOnePlace(string name)
    {
        Assert.Equal(HttpStatusCode.OK, await Post(activity => (activity.Type, activity.Name) = (ActivityTypes.Invoke, name)));
        Assert.Equal(["signin"], bot.Seen);
    }

    private async Task<HttpStatusCode> Post(Action<Activity> more)
    {
        var activity = host.Incoming(ActivityTypes.ConversationUpdate);
        more(activity);
        using var response = await host.PostAsync(activity);
        return response.StatusCode;
    }

    private sealed class Noting : TeamsActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channelCreated");

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("signin");

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}

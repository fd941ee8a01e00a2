using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>Which method an activity reaches where more than its type counts.</summary>
public sealed class ActivityHandlerDispatchTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly Noting bot = new();

    [Theory]
    [InlineData("user", "removed user")]
    [InlineData("bot,user", "removed bot,user")]
    [InlineData("bot", "")]
    public async Task MembersRemoved_AreToldUnlessItIsOnlyTheBot(string removed, string expected)
    {
        await Run(Update(added: null, removed));
        Assert.Equal(expected, string.Join(';', bot.Seen));
    }

    /// <summary>One update tells of one thing: where somebody may have come, nobody is looked for who went.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("bot")]
    public async Task MembersAdded_HideWhoWasRemoved(string added)
    {
        await Run(Update(added, removed: "user"));
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("ContinueConversation", "event ContinueConversation")]
    [InlineData(null, "event ")]
    public async Task Event_GoesByItsName(string? name, string expected)
    {
        var activity = RecordingAdapter.Incoming("event");
        activity.Name = name;
        await Run(activity);
        Assert.Equal([expected], bot.Seen);
    }

    [Theory]
    [InlineData("command", "command")]
    [InlineData("commandResult", "commandResult")]
    [InlineData("trace", "unrecognized")]
    public async Task Command_GoesToItsMethod(string type, string expected)
    {
        await Run(RecordingAdapter.Incoming(type));
        Assert.Equal([expected], bot.Seen);
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("upgrade")]
    [InlineData(null)]
    public async Task InstallationWithAnotherAction_IsLeftAlone(string? action)
    {
        var activity = RecordingAdapter.Incoming("installationUpdate");
        activity.Action = action;
        await Run(activity);
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task SignIn_IsAnsweredWith200WhenHandled(string name)
    {
        await Run(Invoke(name));
        Assert.Equal(["signin"], bot.Seen);
        Assert.Equal(200, Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value).Status);
    }

    [Fact]
    public async Task InvokeThatWasAnsweredAlready_IsNotAnsweredAgain()
    {
        using var turn = adapter.Turn(Invoke("signin/verifyState"));
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity(ActivityTypesEx.InvokeResponse));
        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
        Assert.Empty(adapter.Sent);
    }

    private static Activity Invoke(string name)
    {
        var activity = RecordingAdapter.Incoming("invoke");
        activity.Name = name;
        return activity;
    }

    private static Activity Update(string? added, string removed)
    {
        var activity = RecordingAdapter.Incoming("conversationUpdate");
        activity.MembersAdded = added == null ? null : Accounts(added);
        activity.MembersRemoved = Accounts(removed);
        return activity;
    }

    private static List<ChannelAccount> Accounts(string ids) => [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount(id))];

    private async Task Run(Activity activity)
    {
        using var turn = adapter.Turn(activity);
        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
    }

    private sealed class Noting : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("added");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event " + turnContext.Activity.Name);

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("add");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("remove");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("signin");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}

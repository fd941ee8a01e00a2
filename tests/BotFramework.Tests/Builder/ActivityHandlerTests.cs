using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly NotingHandler bot = new();

    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "messageUpdate")]
    [InlineData("messageDelete", "messageDelete")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "endOfConversation")]
    [InlineData("Message", "unrecognized Message")]
    [InlineData("novelty", "unrecognized novelty")]
    public async Task Activity_GoesToTheMethodOfItsType(string type, string expected)
    {
        await Run(RecordingAdapter.Incoming(type));
        Assert.Equal([expected], bot.Seen);
    }

    [Theory]
    [InlineData("add", "add")]
    [InlineData("add-upgrade", "add")]
    [InlineData("remove", "remove")]
    [InlineData("remove-upgrade", "remove")]
    public async Task Installation_GoesByItsAction(string action, string expected)
    {
        var activity = RecordingAdapter.Incoming("installationUpdate");
        activity.Action = action;
        await Run(activity);
        Assert.Equal([expected], bot.Seen);
    }

    [Fact]
    public async Task MembersAdded_AreToldUnlessItIsOnlyTheBot()
    {
        var activity = RecordingAdapter.Incoming("conversationUpdate");
        activity.MembersAdded = [new ChannelAccount("bot")];
        await Run(activity);
        Assert.Empty(bot.Seen);
        activity.MembersAdded.Add(new ChannelAccount("user"));
        await Run(activity);
        Assert.Equal(["added bot,user"], bot.Seen);
    }

    [Fact]
    public async Task Reactions_AreToldBothWays()
    {
        var activity = RecordingAdapter.Incoming("messageReaction");
        activity.ReactionsAdded = [new MessageReaction("like")];
        activity.ReactionsRemoved = [new MessageReaction("sad")];
        await Run(activity);
        Assert.Equal(["reacted like", "took back sad"], bot.Seen);
    }

    [Fact]
    public async Task ActivityWithoutType_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Run(new Activity()));

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("5", "BadRequest", "Value property is not properly formed")]
    [InlineData("\"approve\"", "BadRequest", "Value property is not properly formed")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":\"approve\"}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":{\"type\":5}}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("{\"action\":null}", "BadRequest", "Missing action property")]
    [InlineData("{\"action\":{}}", "NotSupported", "The action ''is not supported.")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task CardInvokeThatIsWrong_GetsUpstreamsAnswer(string? value, string code, string message)
    {
        var answer = await Invoke("adaptiveCard/action", value);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (answer.Status, body.StatusCode, body.Type));
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Empty(bot.Seen);
    }

    [Fact]
    public async Task CardInvoke_ReachesTheBotWithItsData()
    {
        bot.Answer = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "ok" };
        var answer = await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"approve","data":{"id":"r-42"}}}""");
        Assert.Equal(["approve {\"id\":\"r-42\"}"], bot.Seen);
        Assert.Equal((200, (object)bot.Answer), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""")]
    [InlineData("task/fetch", "{}")]
    public async Task InvokeThatNobodyHandles_IsNotImplemented(string name, string value)
    {
        var answer = await Invoke(name, value);
        Assert.Equal((501, (object?)null), (answer.Status, answer.Body));
    }

    private async Task<InvokeResponse> Invoke(string name, string? value)
    {
        var activity = RecordingAdapter.Incoming("invoke");
        activity.Name = name;
        activity.Value = value == null ? null : BotJson.Parse<Activity>($$"""{"value":{{value}}}""").Value;
        await Run(activity);
        return Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
    }

    private async Task Run(Activity activity)
    {
        using var turn = adapter.Turn(activity);
        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
    }

    private sealed class NotingHandler : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        public AdaptiveCardInvokeResponse? Answer { get; set; }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("add");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("remove");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("reacted " + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("took back " + messageReactions[0].Type);

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized " + turnContext.Activity.Type);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            if (Answer == null)
                return base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);
            Seen.Add($"{invokeValue.Action.Verb} {invokeValue.Action.Data}");
            return Task.FromResult(Answer);
        }

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}

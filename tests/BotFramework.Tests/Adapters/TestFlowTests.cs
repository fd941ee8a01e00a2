using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Adapters;

public sealed class TestFlowTests
{
    private static TestFlow Echo() => new(new TestAdapter(), (turn, c) => turn.Activity.Text == "silence" ? Task.CompletedTask : turn.SendActivityAsync($"echo {turn.Activity.Text ?? turn.Activity.Type}", cancellationToken: c));

    [Fact]
    public Task AScriptThatHolds_Passes() => Echo()
        .Test("a", "echo a")
        .Send("b").AssertReplyContains("ho b")
        .Send("c").AssertReplyOneOf(["x", "echo c"])
        .Send(new Activity { Text = "d" }).AssertReply(reply => Assert.Equal("echo d", reply.AsMessageActivity().Text))
        .SendConversationUpdate().AssertReply("echo conversationUpdate")
        .Send("silence").AssertNoReply(timeout: 50)
        .StartTestAsync();

    public static TheoryData<string> Wrong => ["text", "contains", "oneOf", "type", "noReply", "custom"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task AScriptThatDoesNotHold_Fails(string what)
    {
        var flow = Echo().Send("a");
        flow = what switch
        {
            "text" => flow.AssertReply("other"),
            "contains" => flow.AssertReplyContains("other"),
            "oneOf" => flow.AssertReplyOneOf(["x", "y"]),
            "type" => flow.AssertReply(new Activity(ActivityTypes.Typing)),
            "noReply" => flow.AssertNoReply(),
            _ => flow.AssertReply(_ => throw new InvalidOperationException("custom")),
        };
        await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
    }

    [Fact]
    public async Task AMismatch_TellsBothTexts()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(Echo().Test("a", "b").StartTestAsync);
        Assert.Equal("b:\nExpected:b\nReceived:echo a", fault.Message);
    }

    [Fact]
    public Task AReplyThatNeverComes_IsCancelled() => Assert.ThrowsAnyAsync<OperationCanceledException>(Echo().Send("silence").AssertReply("x", timeout: 20).StartTestAsync);

    [Fact]
    public async Task TheFirstFault_IsTheOneThatIsTold()
    {
        var flow = new TestFlow(new TestAdapter(), (_, _) => throw new TimeoutException("first")).Send("a").AssertReply("b", timeout: 20);
        Assert.Equal("first", (await Assert.ThrowsAsync<TimeoutException>(flow.StartTestAsync)).Message);
    }

    [Fact]
    public Task ATranscript_IsPlayed() => Echo().Test(
        [new Activity(ActivityTypes.Message) { Text = "a" }, new Activity(ActivityTypes.Message) { Text = "echo a", From = new ChannelAccount { Role = RoleTypes.Bot } }]).StartTestAsync();

    [Fact]
    public void NothingToSay_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Echo().Send((string)null!));
        Assert.Throws<ArgumentNullException>(() => Echo().Test("a", (string)null!));
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    private static ComponentDialog Asking(PromptValidator<string>? validator, PromptOptions options)
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new WaterfallDialog("flow")
            .AddStep((step, token) => step.PromptAsync("ask", options, token))
            .AddStep(async (step, token) => { await DialogBench.SayAsync(step, $"got {step.Result}", token); return await step.EndDialogAsync(null, token); }));
        component.AddDialog(new TextPrompt("ask", validator));
        return component;
    }

    [Fact]
    public async Task RefusedAnswer_IsAskedAgainWithTheRetryPrompt_AndAttemptsAreCounted()
    {
        var attempts = new List<int>();
        var dialog = Asking(
            (prompt, _) => { attempts.Add(prompt.AttemptCount); return Task.FromResult(prompt.Recognized.Value.Length > 3); },
            new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("longer?") });

        await new DialogBench(dialog).Flow
            .Send("hi").AssertReply("name?")
            .Send("ab").AssertReply("longer?")
            .Send("abc").AssertReply("longer?")
            .Send("abcd").AssertReply("got abcd")
            .StartTestAsync();

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task ValidatorThatAnswers_SilencesTheRetryPrompt()
    {
        var dialog = Asking(
            async (prompt, token) => { await prompt.Context.SendActivityAsync("not that", cancellationToken: token); return false; },
            new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("longer?") });

        await new DialogBench(dialog).Flow.Send("hi").AssertReply("name?").Send("x").AssertReply("not that").Send("y").AssertReply("not that").StartTestAsync();
    }

    [Fact]
    public async Task NoRetryPrompt_ThePromptIsRepeated()
    {
        var dialog = Asking((_, _) => Task.FromResult(false), new PromptOptions { Prompt = MessageFactory.Text("name?") });
        await new DialogBench(dialog).Flow.Send("hi").AssertReply("name?").Send("x").AssertReply("name?").StartTestAsync();
    }

    [Fact]
    public async Task EmptyText_IsAnAnswer_AndNoMessageIsNone()
    {
        var dialog = Asking(null, new PromptOptions { Prompt = MessageFactory.Text("name?") });
        await new DialogBench(dialog).Flow
            .Send("hi").AssertReply("name?")
            .Send(new Activity(ActivityTypes.Event)).AssertNoReply()
            .Send(new Activity(ActivityTypes.Message) { Text = "" }).AssertReply("got ")
            .StartTestAsync();
    }

    [Fact]
    public async Task Prompt_ExpectsInput_UnlessItSaysOtherwise()
    {
        var silent = MessageFactory.Text("name?");
        silent.InputHint = null;
        await new DialogBench(Asking(null, new PromptOptions { Prompt = silent })).Flow
            .Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint)).StartTestAsync();
        await new DialogBench(Asking(null, new PromptOptions { Prompt = MessageFactory.Text("name?", inputHint: InputHints.IgnoringInput) })).Flow
            .Send("hi").AssertReply(reply => Assert.Equal(InputHints.IgnoringInput, ((Activity)reply).InputHint)).StartTestAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void PromptWithoutId_IsRefused(string? id) => Assert.Throws<ArgumentNullException>(() => new TextPrompt(id!));
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallTests
{
    [Fact]
    public async Task Steps_RunOneATurn_AndKeepValuesThroughTheStorage()
    {
        var waterfall = new WaterfallDialog("three",
        [
            async (step, token) =>
            {
                step.Values["name"] = "Julie";
                await DialogBench.SayAsync(step, $"{step.Index} {step.Reason} {step.Result ?? "nothing"}", token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await DialogBench.SayAsync(step, $"{step.Index} {step.Reason} {step.Result} {step.Values["name"]}", token);
                return Dialog.EndOfTurn;
            },
            (step, token) => step.EndDialogAsync(step.Result, token),
        ]);

        await new DialogBench(waterfall).Flow
            .Send("hello").AssertReply("0 BeginCalled nothing")
            .Send("devis").AssertReply("1 ContinueCalled devis Julie")
            .Send("over").AssertNoReply()
            .Send("again").AssertReply("0 BeginCalled nothing")
            .StartTestAsync();
    }

    [Fact]
    public async Task NextAsync_GoesOnWithinTheTurn()
    {
        var waterfall = new WaterfallDialog("next").AddStep((step, token) => step.NextAsync("given", token)).AddStep(async (step, token) =>
        {
            await DialogBench.SayAsync(step, $"{step.Reason} {step.Result}", token);
            return Dialog.EndOfTurn;
        });

        await new DialogBench(waterfall).Flow.Send("hello").AssertReply("NextCalled given").StartTestAsync();
    }

    [Fact]
    public async Task NextAsync_TwiceInAStep_IsAFault()
    {
        Exception? fault = null;
        var waterfall = new WaterfallDialog("twice").AddStep(async (step, token) =>
        {
            await step.NextAsync(null, token);
            fault = await Record.ExceptionAsync(() => step.NextAsync(null, token));
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }).AddStep((step, _) => Task.FromResult(Dialog.EndOfTurn));

        await new DialogBench(waterfall).Flow.Send("hello").StartTestAsync();

        Assert.IsAssignableFrom<Exception>(fault);
    }

    [Fact]
    public async Task ActivityThatIsNoMessage_LeavesTheStepWaiting()
    {
        var waterfall = new WaterfallDialog("wait")
            .AddStep(async (step, token) => { await DialogBench.SayAsync(step, "first", token); return Dialog.EndOfTurn; })
            .AddStep(async (step, token) => { await DialogBench.SayAsync(step, "second", token); return Dialog.EndOfTurn; });

        await new DialogBench(waterfall).Flow
            .Send("hello").AssertReply("first")
            .Send(new Activity(ActivityTypes.Event) { Name = "other" }).AssertNoReply()
            .Send("on").AssertReply("second")
            .StartTestAsync();
    }

    [Fact]
    public async Task ChildDialog_GivesItsResultToTheNextStep()
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new WaterfallDialog("flow")
            .AddStep((step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token))
            .AddStep(async (step, token) => { await DialogBench.SayAsync(step, $"hello {step.Result}", token); return await step.EndDialogAsync(null, token); }));
        component.AddDialog(new TextPrompt("ask"));

        await new DialogBench(component).Flow.Send("hi").AssertReply("name?").Send("Julie").AssertReply("hello Julie").StartTestAsync();
    }

    [Fact]
    public async Task TokenAsResult_IsRefused()
    {
        var waterfall = new WaterfallDialog("slip").AddStep((step, token) => step.EndDialogAsync((object)token, token));
        await Assert.ThrowsAsync<ArgumentException>(() => new DialogBench(waterfall).Flow.Send("hello").StartTestAsync());
    }
}

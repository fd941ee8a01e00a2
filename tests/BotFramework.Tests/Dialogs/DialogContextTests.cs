using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> notes = [];
    private readonly DialogState state = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EmptyStack_ContinuesEmptyAndCancelsEmpty()
    {
        var dc = Context(new NotingDialog("one", notes));
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync(Token)).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync(Token)).Status);
        Assert.Null(dc.ActiveDialog);
    }

    [Fact]
    public async Task Begin_Continue_End_GivesTheResult()
    {
        var dc = Context(new NotingDialog("one", notes));
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.BeginDialogAsync("one", "options", Token)).Status);
        Assert.Equal("one", dc.ActiveDialog.Id);
        var ended = await Context("end", new NotingDialog("one", notes)).ContinueDialogAsync(Token);
        Assert.Equal((DialogTurnStatus.Complete, (object)"its result"), (ended.Status, ended.Result));
        Assert.Equal(["begin options", "continue end", "end EndCalled"], notes);
        Assert.Empty(state.DialogStack);
    }

    [Fact]
    public async Task Replace_EndsTheActiveOneFirst()
    {
        var dc = Context(new NotingDialog("one", notes), new NotingDialog("two", notes));
        await dc.BeginDialogAsync("one", null, Token);
        await dc.ReplaceDialogAsync("two", "new", Token);
        Assert.Equal(["begin ", "end ReplaceCalled", "begin new"], notes);
        Assert.Equal(["two"], state.DialogStack.Select(i => i.Id));
    }

    [Fact]
    public async Task CancelAll_EndsEachFromTheTop()
    {
        var dc = Context(new NotingDialog("one", notes), new NotingDialog("two", notes));
        await dc.BeginDialogAsync("one", null, Token);
        await dc.BeginDialogAsync("two", null, Token);
        notes.Clear();
        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync(Token)).Status);
        Assert.Equal(["end CancelCalled", "end CancelCalled"], notes);
        Assert.Empty(state.DialogStack);
    }

    [Fact]
    public async Task Reprompt_ReachesTheActiveDialog()
    {
        var dc = Context(new NotingDialog("one", notes));
        await dc.RepromptDialogAsync(Token);
        await dc.BeginDialogAsync("one", null, Token);
        await dc.RepromptDialogAsync(Token);
        Assert.Equal(["begin ", "reprompt"], notes);
    }

    [Fact]
    public async Task UnknownDialog_IsRefusedByName()
    {
        var dc = Context(new NotingDialog("one", notes));
        Assert.Contains("'other'", (await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("other", null, Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync("", null, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("one", null!, Token));
    }

    [Fact]
    public async Task StackOfADialogThatIsNoMore_IsAFault()
    {
        state.DialogStack.Add(new DialogInstance { Id = "gone", State = new Dictionary<string, object>() });
        var dc = Context(new NotingDialog("one", notes));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync(Token));
    }

    [Fact]
    public void SameIdTwice_TheSecondGetsANumber()
    {
        var second = new NotingDialog("one", notes);
        var third = new NotingDialog("one", notes);
        var dialogs = new DialogSet().Add(new NotingDialog("one", notes)).Add(second).Add(second).Add(third);
        Assert.Equal(("one2", "one3"), (second.Id, third.Id));
        Assert.Equal(3, dialogs.GetDialogs().Count());
    }

    [Fact]
    public async Task Component_ForwardsToItsOwnStack_AndIsCancelledWithIt()
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new NotingDialog("inner", notes));
        var dc = Context(component);
        await dc.BeginDialogAsync("outer", "options", Token);
        Assert.Equal(["outer"], state.DialogStack.Select(i => i.Id));
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
        await dc.RepromptDialogAsync(Token);
        await dc.CancelAllDialogsAsync(Token);
        Assert.Equal(["begin options", "reprompt", "end CancelCalled"], notes);
    }

    [Fact]
    public async Task ComponentsInnerEnd_EndsTheComponentWithItsResult()
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new NotingDialog("inner", notes));
        await Context(component).BeginDialogAsync("outer", null, Token);
        var ended = await Context("end", component).ContinueDialogAsync(Token);
        Assert.Equal((DialogTurnStatus.Complete, (object)"its result"), (ended.Status, ended.Result));
        Assert.Empty(state.DialogStack);
    }

    [Fact]
    public void Component_BeginsWithItsFirstDialog()
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new NotingDialog("first", notes));
        component.AddDialog(new NotingDialog("second", notes));
        Assert.Equal("first", component.InitialDialogId);
        Assert.NotNull(component.FindDialog("second"));
    }

    private DialogContext Context(params Dialog[] dialogs) => Context("hello", dialogs);

    private DialogContext Context(string text, params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs) set.Add(dialog);
        return new DialogContext(set, new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { Text = text, ChannelId = "test", Conversation = new ConversationAccount { Id = "c" } }), state);
    }
}

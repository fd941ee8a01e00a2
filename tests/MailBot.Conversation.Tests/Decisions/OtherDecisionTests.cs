using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Approvals;
using MailBot.Requests.Lifecycle;

namespace MailBot.Conversation.Tests.Decisions;

/// <summary>Refusing, asking back, cancelling, undoing.</summary>
public sealed class OtherDecisionTests
{
    [Fact]
    public async Task RefusedWithAReason_TheRequesterReadsItAndNothingIsWritten()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        await bot.Helene.PressAsync(asked, "request.refuse", "reason", "Nous avons déjà contact@");
        await bot.ReachesAsync(RequestState.Refused);

        await bot.Julie.SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("Nous avons déjà contact@", StringComparison.Ordinal));
        await bot.Helene.SeeAsync(a => a.Id == asked.Id && !a.Offers("request.approve"));
        Assert.Empty(bot.Writes);
    }

    [Fact]
    public async Task RefusedWithoutAReason_StaysPending()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        var answer = await bot.Helene.PressAsync(asked, "request.refuse", "reason", "non");

        Assert.Contains("Rien n’a été changé", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bot.RequestAsync()).State);
    }

    [Fact]
    public async Task QuestionAndAnswer_StayWithTheRequestUntilItIsApproved()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        var deadline = (await bot.RequestAsync()).Deadline;

        await bot.Helene.PressAsync(asked, "request.ask", "question", "Pour quel formulaire ?");
        var question = await bot.Julie.CardOfferingAsync("request.answer");
        Assert.Contains("Pour quel formulaire ?", CardText.Of(question), StringComparison.Ordinal);
        await bot.Julie.PressAsync(question, "request.answer", "answer", "Celui de la page Tarifs");
        var answered = await bot.Helene.SeeAsync(a => a.Id == asked.Id && CardText.Of(a).Contains("Celui de la page Tarifs", StringComparison.Ordinal));

        var pending = await bot.RequestAsync();
        Assert.Equal(RequestState.Pending, pending.State);
        Assert.True(pending.Deadline > deadline, "a question moves the deadline");
        await bot.Helene.PressAsync(answered, "request.approve");
        await bot.ReachesAsync(RequestState.Done);
    }

    [Fact]
    public async Task CancelledByItsRequester_TheApproversCardIsDead()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        await bot.Julie.PressAsync(await bot.Julie.CardOfferingAsync("request.cancel"), "request.cancel");
        await bot.ReachesAsync(RequestState.Cancelled);
        await bot.Helene.SeeAsync(a => a.Id == asked.Id && !a.Offers("request.approve"));
        await bot.Helene.PressAsync(asked, "request.approve");

        Assert.Equal(RequestState.Cancelled, (await bot.RequestAsync()).State);
        Assert.Empty(bot.Writes);
    }

    [Fact]
    public async Task UndoneWithinTenMinutes_NeedsNoApproval()
    {
        await using var bot = await RunningBot.StartAsync();
        await DoneAsync(bot);

        await bot.Julie.PressAsync(await bot.Julie.CardOfferingAsync("request.undo"), "request.undo");
        var undone = await bot.ReachesAsync(RequestState.Done, number: 2);

        Assert.Equal(ApprovalBasis.Withdrawal, undone.Decision?.Basis);
        Assert.Null(bot.Holder("devis@serrurerie.example"));
        Assert.Equal(2, bot.Writes.Count);
    }

    [Fact]
    public async Task UndoneLater_WaitsForTheApprover()
    {
        await using var bot = await RunningBot.StartAsync();
        await DoneAsync(bot);
        await bot.Host.AdvanceAsync(TimeSpan.FromMinutes(11), TestContext.Current.CancellationToken);

        await bot.Julie.SayAsync("défaire D-0001");
        var waiting = await bot.Helene.CardOfferingAsync("request.approve");
        Assert.Equal(RequestState.Pending, (await bot.RequestAsync(2)).State);
        Assert.Equal("Julie Martin", bot.Holder("devis@serrurerie.example")?.Holder);
        await bot.Helene.PressAsync(waiting, "request.approve");
        await bot.ReachesAsync(RequestState.Done, number: 2);

        Assert.Null(bot.Holder("devis@serrurerie.example"));
    }

    private static async Task DoneAsync(RunningBot bot)
    {
        await bot.Helene.PressAsync(await bot.AskAsync(), "request.approve");
        await bot.ReachesAsync(RequestState.Done);
        Assert.True(await bot.QuietAsync());
    }
}

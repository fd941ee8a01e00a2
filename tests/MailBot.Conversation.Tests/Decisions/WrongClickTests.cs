using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Lifecycle;
using MailBot.Terminal.Teams;

namespace MailBot.Conversation.Tests.Decisions;

/// <summary>Clicks that must change nothing: by the wrong person, from an old card, or forged.</summary>
public sealed class WrongClickTests
{
    private static readonly Dictionary<string, string> NoInputs = [];

    [Fact]
    public async Task CardOfTheVersionBefore_IsAnsweredWithTheCurrentOne()
    {
        await using var bot = await RunningBot.StartAsync();
        var old = await bot.AskAsync();
        await bot.Helene.PressAsync(old, "request.ask", "question", "Pour quel formulaire ?");
        var current = await bot.RequestAsync();

        var answer = await bot.Helene.PressAsync(old, "request.approve");

        Assert.Equal(current.Version, CardText.VersionOf(Assert.NotNull(answer.Card), "request.approve"));
        Assert.Contains("n’a rien changé", CardText.Of(answer), StringComparison.Ordinal);
        Assert.True(await bot.QuietAsync());
        Assert.Equal(current.Version, (await bot.RequestAsync()).Version);
        Assert.Empty(bot.Writes);
    }

    [Fact]
    public async Task ClickAfterTheDecision_SaysWhoDecidedAndChangesNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var old = await bot.AskAsync();
        await bot.Helene.PressAsync(old, "request.approve");
        var done = await bot.ReachesAsync(RequestState.Done);

        var answer = await bot.Helene.PressAsync(old, "request.refuse", "reason", "Finalement non");

        Assert.Contains("Hélène Moreau", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Contains("rien d’autre n’a été changé", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(done.Version, (await bot.RequestAsync()).Version);
        Assert.Single(bot.Writes);
    }

    [Fact]
    public async Task RequesterApprovingHerOwn_IsRefused()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync(bot.Helene, bot.Paul, "ajoute l’alias direction@ à ma boîte pour les courriers");

        var answer = await ForgeAsync(bot, bot.Helene, CardText.Action(asked.Card!.Value, "request.approve"));
        var typed = await bot.Helene.SayAndReadAsync("approuver D-0001", bot.Host.WaitForQuietAsync);

        Assert.Contains("Rien n’a été changé", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Contains("Paul Girard", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Contains("Rien n’a été changé", typed, StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bot.RequestAsync()).State);
        Assert.Empty(bot.Writes);
    }

    [Fact]
    public async Task RequesterWhoIsNoApprover_CannotApproveWithTheApproversButton()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        var answer = await ForgeAsync(bot, bot.Julie, CardText.Action(asked.Card!.Value, "request.approve"));

        Assert.Contains("Rien n’a été changé", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bot.RequestAsync()).State);
    }

    private static Task<BotAnswer> ForgeAsync(RunningBot bot, Room by, System.Text.Json.JsonElement button) =>
        bot.Client.ExecuteAsync(by.Person, "1", button, NoInputs, TestContext.Current.CancellationToken);
}

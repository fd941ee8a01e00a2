using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Lifecycle;

namespace MailBot.Conversation.Tests.Input;

/// <summary>What people type is shown as they typed it: no Markdown, no mention, no template.</summary>
public sealed class MarkdownTests
{
    private const string Hostile = "**gras** [lien](http://mal.example) ![i](http://mal.example/i.png) {{DATE(2026-01-01T00:00:00Z, SHORT)}} ${name} <b>x</b>";

    private static readonly string[] Traces = ["**gras**", "mal.example", "{{DATE", "${name}", "<b>"];

    [Fact]
    public async Task HostileReasonQuestionAndAnswer_NeverReachAnythingThatReadsMarkdown()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Julie.SayAsync("ajoute l’alias devis@ à ma boîte");
        var draft = await bot.Julie.CardOfferingAsync("draft.edit");
        var form = await bot.Julie.PressAsync(draft, "draft.edit");
        var card = draft with { Json = System.Text.Json.JsonDocument.Parse($$"""{"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Assert.NotNull(form.Card).GetRawText()}}}]}""").RootElement };
        await bot.Julie.PressAsync(card, "form.continue", "reason", Hostile);
        // The card as it was before the edit offers it too, and is out of date.
        await bot.Julie.PressAsync(await bot.Julie.SeeAsync(a => a.Version > draft.Version && a.Offers("draft.send")), "draft.send");
        var asked = await bot.Helene.CardOfferingAsync("request.approve");
        await bot.Helene.PressAsync(asked, "request.ask", "question", Hostile);
        await bot.Julie.PressAsync(await bot.Julie.CardOfferingAsync("request.answer"), "request.answer", "answer", Hostile);
        Assert.True(await bot.QuietAsync());
        await bot.Helene.PressAsync(await bot.Helene.CardOfferingAsync("request.refuse"), "request.refuse", "reason", Hostile);
        await bot.ReachesAsync(RequestState.Refused);
        Assert.True(await bot.QuietAsync());
        await bot.Julie.SayAndReadAsync("historique", bot.Host.WaitForQuietAsync);

        AssertPlain(bot);
        Assert.Contains("**gras** [lien](http://mal.example)", bot.Helene.Everything, StringComparison.Ordinal);
        Assert.Contains("**gras** [lien](http://mal.example)", bot.Julie.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileNamesAndSentences_NeverReachAnythingThatReadsMarkdown()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var sentence in (string[])["ajoute l’alias devis@ à la boîte de [Luc](http://mal.example)", "ajoute l’alias **gras**@ à ma boîte", "historique **gras** mal.example", Hostile])
        {
            await bot.Julie.SayAndReadAsync(sentence, bot.Host.WaitForQuietAsync);
        }

        AssertPlain(bot);
    }

    private static void AssertPlain(RunningBot bot)
    {
        foreach (var activity in bot.Connector.Changes.Select(c => c.Activity))
        {
            Assert.DoesNotContain(activity.Cards.SelectMany(CardText.MarkdownOf), text => Traces.Any(t => text.Contains(t, StringComparison.Ordinal)));
            if (activity.Text is { Length: > 0 }) Assert.Equal("plain", activity.TextFormat);
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class SearchInvokeTests
{
    private readonly RecordingAdapter adapter = new();

    [Theory]
    [InlineData("test", null, "Missing value property for search")]
    [InlineData("test", "5", "Value property is not properly formed for search")]
    [InlineData("test", "\"word\"", "Value property is not properly formed for search")]
    [InlineData("test", "[]", "Value property is not properly formed for search")]
    [InlineData("test", """{"kind":"search","queryOptions":"all"}""", "Value property is not valid for search")]
    [InlineData("test", """{"queryText":"word"}""", "Missing kind property for search")]
    [InlineData("test", """{"kind":"search"}""", "Missing queryText property for search")]
    [InlineData("test", "{}", "Missing queryText property for search")]
    [InlineData("msteams", """{"queryText":""}""", "Missing queryText property for search")]
    public async Task SearchThatIsWrong_GetsUpstreamsAnswer(string channel, string? value, string message)
    {
        var bot = new Searching();
        var answer = await Ask(bot, channel, value);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (answer.Status, body.StatusCode, body.Type));
        Assert.Equal(("BadRequest", message), (error.Code, error.Message));
        Assert.Null(bot.Asked);
    }

    [Theory]
    [InlineData("test", """{"kind":"typeahead","queryText":"ju","queryOptions":{"skip":5,"top":15}}""", "typeahead")]
    [InlineData("msteams", """{"queryText":"ju","queryOptions":{"skip":5,"top":15}}""", "search")]
    public async Task Search_ReachesTheBot(string channel, string value, string kind)
    {
        var bot = new Searching();
        var answer = await Ask(bot, channel, value);
        Assert.Equal((kind, "ju", 5, 15), (bot.Asked!.Kind, bot.Asked.QueryText, bot.Asked.QueryOptions.Skip, bot.Asked.QueryOptions.Top));
        Assert.Equal(200, answer.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":"none"}"""), JsonNode.Parse(BotJson.Write(answer.Body))));
    }

    [Fact]
    public async Task SearchThatNobodyHandles_IsNotImplemented() =>
        Assert.Equal(501, (await Ask(new ActivityHandler(), "test", """{"kind":"search","queryText":"ju"}""")).Status);

    private async Task<InvokeResponse> Ask(ActivityHandler bot, string channel, string? value)
    {
        var activity = RecordingAdapter.Incoming("invoke");
        activity.ChannelId = channel;
        activity.Name = "application/search";
        activity.Value = value == null ? null : BotJson.Parse<Activity>($$"""{"value":{{value}}}""").Value;
        using var turn = adapter.Turn(activity);
        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
        return Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
    }

    private sealed class Searching : ActivityHandler
    {
        public SearchInvokeValue? Asked { get; private set; }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Asked = invokeValue;
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse", Value = "none" });
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.Terminal.Connector;

namespace MailBot.Tests.Terminal;

public sealed class LoopbackConnectorTests : IAsyncLifetime
{
    private const string Card =
        """{"type":"message","summary":"s","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient _http = new();
    private LoopbackConnector _connector = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string JulieRoom => "v3/conversations/" + People.Julie.ConversationId;

    public async ValueTask InitializeAsync()
    {
        _connector = await LoopbackConnector.StartAsync(new ConnectorSettings(People.All, "tenant"), TimeProvider.System, Token);
        _http.BaseAddress = _connector.ServiceUrl;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task PostedActivity_IsEditedInPlaceAndDeleted()
    {
        var (status, body) = await SendAsync("POST", JulieRoom + "/activities", Card);
        var id = (string)body!["id"]!;
        Assert.Equal(201, status);
        Assert.NotNull(Assert.Single(_connector.ActivitiesOf(People.Julie)).Card);

        Assert.Equal(200, (await SendAsync("PUT", $"{JulieRoom}/activities/{id}", """{"type":"message","text":"fait"}""")).Status);
        var edited = Assert.Single(_connector.ActivitiesOf(People.Julie));
        Assert.Equal((id, "fait", 2), (edited.Id, edited.Text, edited.Version));

        Assert.Equal(200, (await SendAsync("DELETE", $"{JulieRoom}/activities/{id}")).Status);
        Assert.Empty(_connector.ActivitiesOf(People.Julie));
        Assert.Equal(
            [ConnectorChangeKind.Posted, ConnectorChangeKind.Updated, ConnectorChangeKind.Deleted],
            _connector.Changes.Select(c => c.Kind));
    }

    [Theory]
    [InlineData("PUT", "/activities/123", 404, "ActivityNotFoundInConversation")]
    [InlineData("DELETE", "/activities/123", 404, "ActivityNotFoundInConversation")]
    [InlineData("GET", "/members/nobody", 404, "MemberNotFoundInConversation")]
    public async Task UnknownItem_IsNotFound(string method, string path, int status, string code)
    {
        var answer = await SendAsync(method, JulieRoom + path, method == "PUT" ? Card : null);

        Assert.Equal((status, code), (answer.Status, (string?)answer.Body!["error"]!["code"]));
    }

    [Theory]
    [InlineData("""{"type":"event"}""", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"text":"x"}""", 400)]
    [InlineData("not json", 400)]
    [InlineData("""{"type":"typing"}""", 202)]
    public async Task ActivityThatShowsNothing_GetsNoId(string activity, int status)
    {
        var answer = await SendAsync("POST", JulieRoom + "/activities", activity);

        Assert.Equal(status, answer.Status);
        Assert.Empty(_connector.Changes);
    }

    [Fact]
    public async Task TextBesideACard_IsAcceptedWithoutIdAsTwoMessages()
    {
        var both = Card.Replace("\"summary\":\"s\"", "\"text\":\"t\"", StringComparison.Ordinal);

        var answer = await SendAsync("POST", JulieRoom + "/activities", both);

        Assert.Equal((202, (JsonNode?)null), answer);
        Assert.Equal(["t", null], _connector.ActivitiesOf(People.Julie).Select(a => a.Text));
    }

    [Fact]
    public async Task UnknownConversationAndHugeBody_AreRefused()
    {
        var unknown = await SendAsync("POST", "v3/conversations/a:nobody/activities", Card);
        var huge = await SendAsync(
            "POST", JulieRoom + "/activities", $$"""{"type":"message","text":"{{new string('x', ActivityShape.MaximumBytes)}}"}""");

        Assert.Equal((404, "ConversationNotFound"), (unknown.Status, (string?)unknown.Body!["error"]!["code"]));
        Assert.Equal((413, "MessageSizeTooBig"), (huge.Status, (string?)huge.Body!["error"]!["code"]));
    }

    [Fact]
    public async Task Conversation_IsCreatedOncePerPersonByChannelOrObjectId()
    {
        var first = await CreateAsync(People.Helene.TeamsId);
        var again = await CreateAsync(People.Helene.AadObjectId);
        var byAddress = await CreateAsync(People.Helene.Address);

        Assert.Equal((201, People.Helene.ConversationId), (first.Status, (string?)first.Body!["id"]));
        Assert.Equal(200, again.Status);
        Assert.Equal(400, byAddress.Status);
    }

    [Fact]
    public async Task Member_IsFoundByAnyIdAndListedAsTeamsDoes()
    {
        var single = await SendAsync("GET", $"{JulieRoom}/members/{People.Julie.AadObjectId}");
        var page = await SendAsync("GET", JulieRoom + "/pagedmembers?pageSize=50");

        Assert.Equal(People.Julie.AadObjectId, (string?)single.Body!["aadObjectId"]);
        Assert.Equal(People.Julie.AadObjectId, (string?)page.Body!["members"]![0]!["objectId"]);
    }

    [Fact]
    public async Task Faults_AreAnsweredOnceAndOnlyWhereTheyApply()
    {
        _connector.FailNext(ConnectorFault.Throttled(TimeSpan.FromSeconds(2)), when: c => c.Operation == ConnectorOperation.Post);
        Assert.Equal(200, (await SendAsync("GET", JulieRoom + "/members")).Status);

        using var content = new StringContent(Card, Encoding.UTF8, "application/json");
        using var throttled = await _http.PostAsync(new Uri(JulieRoom + "/activities", UriKind.Relative), content, Token);
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), throttled.Headers.RetryAfter!.Delta);
        Assert.Empty(_connector.Changes);
        Assert.Equal(201, (await SendAsync("POST", JulieRoom + "/activities", Card)).Status);

        _connector.FailNext(ConnectorFault.BadGateway(afterEffect: true));
        Assert.Equal(502, (await SendAsync("POST", JulieRoom + "/activities", Card)).Status);
        Assert.Equal(2, _connector.ActivitiesOf(People.Julie).Count);
        Assert.Equal([200, 429, 201, 502], _connector.Requests.Select(r => r.Status));
    }

    [Fact]
    public async Task PersonWithoutTheApp_CannotBeReached()
    {
        _connector.Uninstall(People.Julie);
        var post = await SendAsync("POST", JulieRoom + "/activities", Card);
        var create = await CreateAsync(People.Julie.TeamsId);
        _connector.Reinstall(People.Julie);

        Assert.Equal((403, 403), (post.Status, create.Status));
        Assert.Equal("BotNotInConversationRoster", (string?)post.Body!["error"]!["code"]);
        Assert.Equal(201, (await SendAsync("POST", JulieRoom + "/activities", Card)).Status);
    }

    [Fact]
    public async Task Waiting_EndsWithTheConditionOrTellsWhatWasReceived()
    {
        var waiting = _connector.WaitForAsync(People.Julie, a => a.Text == "enfin", Patience, Token);
        await SendAsync("POST", JulieRoom + "/activities", """{"type":"message","text":"enfin"}""");
        Assert.Equal("enfin", (await waiting).Text);

        var missed = await Assert.ThrowsAsync<TimeoutException>(
            () => _connector.WaitForAsync(_ => false, TimeSpan.FromMilliseconds(20), Token));
        Assert.Contains("Julie Martin: v1 enfin", missed.Message, StringComparison.Ordinal);
    }

    private Task<(int Status, JsonNode? Body)> CreateAsync(string member) => SendAsync(
        "POST", "v3/conversations", $$"""{"isGroup":false,"members":[{"id":"{{member}}"}],"tenantId":"tenant"}""");

    private async Task<(int Status, JsonNode? Body)> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}

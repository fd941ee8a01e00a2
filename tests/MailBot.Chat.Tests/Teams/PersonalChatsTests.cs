using System.Net;
using MailBot.Chat.Delivery;
using MailBot.Chat.Teams;
using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailBot.Chat.Tests.Teams;

/// <summary>A private chat is begun on the real Teams alone, and a refusal is an answer.</summary>
public sealed class PersonalChatsTests : IDisposable
{
    private const string RealTeams = "https://smba.trafficmanager.net/emea/";

    private readonly FakeMail mail = FakeMail.Locksmith();
    private readonly InMemoryConversationBook book = new();
    private readonly OpeningAdapter adapter = new();
    private readonly WorkSignal signal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OnTeams_TheChatIsBegunAndRemembered()
    {
        Assert.IsType<Opening.Opened>(await OpenAsync("app-1", RealTeams));

        var begun = Assert.Single(adapter.Begun);
        Assert.Equal(("helene", FakeMail.Tenant, "28:app-1"), (begun.Members[0].Id, begun.TenantId, begun.Bot.Id));
        Assert.False(begun.IsGroup);
        var kept = await book.FindAsync(mail.Person("helene").Key, Token);
        Assert.Equal((RealTeams, "a:new"), (kept?.ServiceUrl, kept?.ConversationId));
    }

    [Theory]
    [InlineData("", RealTeams)]
    [InlineData("app-1", "http://localhost:56150")]
    [InlineData("app-1", "https://localhost/smba.trafficmanager.net")]
    [InlineData("app-1", "http://smba.trafficmanager.net/emea/")]
    [InlineData("app-1", "not a url")]
    public async Task Elsewhere_NothingIsBegun(string appId, string serviceUrl)
    {
        Assert.IsType<Opening.NotHere>(await OpenAsync(appId, serviceUrl));
        Assert.Empty(adapter.Begun);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Refused_IsToldAndNothingIsKept(HttpStatusCode status)
    {
        adapter.Fault = new ErrorResponseException(status.ToString());
        Assert.IsType<Opening.Refused>(await OpenAsync("app-1", RealTeams));
        Assert.Null(await book.FindAsync(mail.Person("helene").Key, Token));
    }

    [Fact]
    public async Task Unreachable_IsToldToo()
    {
        adapter.Fault = new HttpRequestException("no route");
        Assert.IsType<Opening.Refused>(await OpenAsync("app-1", RealTeams));
    }

    [Fact]
    public void Invitation_IsTheLinkToTheBot()
    {
        Assert.Equal("https://teams.microsoft.com/l/chat/0/0?users=28:app-1", Chats("app-1").Invitation?.ToString());
        Assert.Null(Chats("").Invitation);
    }

    public void Dispose() => signal.Dispose();

    private PersonalChats Chats(string appId) =>
        new(adapter, new BotAccount(appId), new ChatOptions { TenantId = FakeMail.Tenant }, book, signal, NullLogger<PersonalChats>.Instance);

    private Task<Opening> OpenAsync(string appId, string serviceUrl)
    {
        WireFormat.Register();
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = "msteams",
            ServiceUrl = serviceUrl,
            From = new ChannelAccount("29:julie"),
            Recipient = new ChannelAccount("28:app-1"),
            Conversation = new ConversationAccount(id: "a:julie"),
        };
        return Chats(appId).OpenAsync(mail.Person("helene"), Incoming.Address(activity, "fr"), Token);
    }

    /// <summary>An adapter that begins chats, or is refused.</summary>
    private sealed class OpeningAdapter : BotAdapter
    {
        public List<ConversationParameters> Begun { get; } = [];

        public Exception? Fault { get; set; }

        public override async Task CreateConversationAsync(
            string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            if (Fault is not null) throw Fault;
            Begun.Add(conversationParameters);
            using var context = new TurnContext(this, new Activity(ActivityTypes.Event)
            {
                Name = ActivityEventNames.CreateConversation,
                ChannelId = channelId,
                ServiceUrl = serviceUrl,
                Conversation = new ConversationAccount(id: "a:new", tenantId: conversationParameters.TenantId),
                Recipient = conversationParameters.Bot,
            });
            await callback(context, cancellationToken);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is said here.");

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is edited here.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is deleted here.");
    }
}

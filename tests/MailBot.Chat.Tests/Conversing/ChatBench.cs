using System.Text;
using System.Text.Json.Nodes;
using MailBot.Chat.Commands.DnsReport;
using MailBot.Chat.Delivery;
using MailBot.Chat.Teams;
using MailBot.Chat.Tests.DnsReport;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;
using MailBot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>The whole chat between an HTTP request and a fake channel, on fakes of the contracts: wire JSON in, wire JSON out.</summary>
internal sealed class ChatBench : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int activities;

    public ChatBench(RequestBench? heart = null, Action<ChatOptions>? configure = null)
    {
        Heart = heart ?? new RequestBench();
        Copies = new InMemoryCardCopies(Heart.Store, Book, Heart.Clock);
        Turns = new InMemoryConversationTurns(Heart.Clock);
        var options = new ChatOptions { TenantId = FakeMail.Tenant, CardActions = "execute" };
        configure?.Invoke(options);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddSingleton<TimeProvider>(Heart.Clock);
        collection.AddSingleton(Heart.Requests);
        collection.AddSingleton(Heart.Substitutions);
        collection.AddSingleton(new Deadlines(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), 3));
        collection.AddSingleton(new AliasPreviews(Heart.Mail));
        collection.AddSingleton<IPeople>(Heart.Mail);
        collection.AddSingleton<IRecipients>(Heart.Mail);
        collection.AddSingleton<IDomains>(Heart.Mail);
        collection.AddSingleton<IRequestStore>(Heart.Store);
        collection.AddSingleton<ICardCopies>(Copies);
        collection.AddSingleton<IConversationBook>(Book);
        collection.AddSingleton<IConversationTurns>(Turns);
        collection.AddSingleton<IDocumentStore>(Documents);
        AddGroups(collection);
        collection.AddSingleton<IWantedRecords>(Wanted);
        collection.AddSingleton<IReportSources>(World);
        collection.AddChat(options);
        collection.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => Channel);
        services = collection.BuildServiceProvider();
    }

    public const string ServiceUrl = "http://127.0.0.1:9/channel";

    public RequestBench Heart { get; }

    public FakeConnector Channel { get; } = new();

    public InMemoryCardCopies Copies { get; }

    public InMemoryConversationBook Book { get; } = new();

    public InMemoryConversationTurns Turns { get; }

    public InMemoryDocuments Documents => Heart.Documents;

    public FakeWantedRecords Wanted { get; } = new();

    /// <summary>Public DNS.</summary>
    public FakeSources World { get; } = new();

    public T Part<T>() where T : notnull => services.GetRequiredService<T>();

    public ChatQuiet Quiet => services.GetRequiredService<ChatQuiet>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Says something in the person's private chat, lets every card be delivered, and returns what is new there: sentences as they are, cards as their JSON.</summary>
    public async Task<string> SayAsync(string person, string text, string locale = "fr-FR")
    {
        var before = Snapshot(person);
        var (status, _) = await PostAsync(Message(person, text, locale));
        Assert.Equal(200, status);
        await DeliverAsync();
        return New(person, before);
    }

    /// <summary>Clicks a button (Action.Execute) on a card and returns the invoke's answer.</summary>
    public async Task<JsonObject> ClickAsync(string person, string verb, Request request, long? version = null, string? activityId = null, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["verb"] = verb, ["id"] = request.Id, ["version"] = version ?? request.Version };
        foreach (var (name, value) in inputs) data[name] = value;
        return await InvokeAsync(person, data, activityId);
    }

    public async Task<JsonObject> InvokeAsync(string person, JsonObject data, string? activityId = null)
    {
        var activity = Base(person, "invoke", activityId);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]?.DeepClone(), ["data"] = data.DeepClone() }, ["trigger"] = "manual" };
        var (status, body) = await PostAsync(activity);
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>Clicks a button that sends a message (Action.Submit).</summary>
    public async Task SubmitAsync(string person, JsonObject data, string? replyTo)
    {
        var activity = Base(person, "message", null);
        activity["value"] = data.DeepClone();
        if (replyTo is not null) activity["replyToId"] = replyTo;
        Assert.Equal(200, (await PostAsync(activity)).Status);
    }

    public JsonObject Message(string person, string text, string locale = "fr-FR", string? activityId = null)
    {
        var activity = Base(person, "message", activityId);
        activity["text"] = text;
        activity["locale"] = locale;
        return activity;
    }

    public JsonObject Base(string person, string type, string? activityId) => new()
    {
        ["type"] = type,
        ["id"] = activityId ?? $"a{Interlocked.Increment(ref activities)}",
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Somebody Else", ["aadObjectId"] = person },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MailBot" },
        ["conversation"] = new JsonObject { ["id"] = Chat(person), ["conversationType"] = "personal", ["tenantId"] = FakeMail.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeMail.Tenant } },
        ["locale"] = "fr-FR",
    };

    /// <param name="bot">In the place of MailBot.</param>
    public async Task<(int Status, string Body)> PostAsync(JsonObject activity, IBot? bot = null)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "POST";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await services.GetRequiredService<MailBotAdapter>().ProcessAsync(http.Request, http.Response, bot ?? services.GetRequiredService<IBot>(), Token);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>Everybody who shall be reachable has opened the chat once.</summary>
    public async Task MeetAsync(params string[] people)
    {
        foreach (var person in people) await SayAsync(person, "bonjour");
    }

    public async Task<int> DeliverAsync()
    {
        var total = 0;
        while (await services.GetRequiredService<CardDelivery>().DeliverDueAsync(Token) is > 0 and var delivered) total += delivered;
        return total;
    }

    private void AddGroups(ServiceCollection collection)
    {
        collection.AddSingleton<IGroups>(Heart.Groups);
        collection.AddSingleton<IMailTrace>(Heart.Trace);
        collection.AddSingleton<IMailProbe>(Heart.Probe);
        collection.AddSingleton<IMailRoutes>(Heart.Routes);
        collection.AddSingleton(new ProofOptions { FirstCheck = TimeSpan.FromMilliseconds(500) });
        collection.AddSingleton<PeopleChecks>();
        collection.AddSingleton<GroupPreviews>();
        collection.AddSingleton<MembersPreviews>();
        collection.AddSingleton<ProbeRung>();
        collection.AddSingleton<Ladder>();
        collection.AddSingleton<AddressTest>();
    }

    public async Task<Request> RequestAsync(int number) =>
        await Heart.Requests.FindByNumberAsync(number, Token) ?? throw new InvalidOperationException($"There is no request {number}.");

    public Task<Request?> DraftAsync(string person, string kind = "AddAlias") => Heart.Requests.FindDraftAsync(Heart.Mail.Person(person).Key, kind, Token);

    public static string Chat(string person) => $"a:{person}";

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Dictionary<string, int> Snapshot(string person) => Channel.In(Chat(person)).ToDictionary(m => m.Id, m => m.Edits, StringComparer.Ordinal);

    private string New(string person, Dictionary<string, int> before) => string.Join('\n', Channel.In(Chat(person))
        .Where(m => !before.TryGetValue(m.Id, out var edits) || edits != m.Edits)
        .Select(m => Readable(m.Activity["text"] ?? m.Activity)));

    /// <summary>A card's JSON with its characters as people read them.</summary>
    public static string Readable(JsonNode node) => System.Text.RegularExpressions.Regex.Unescape(node.ToJsonString().Replace("\\\"", "'", StringComparison.Ordinal)).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}

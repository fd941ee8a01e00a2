using MailBot.Chat.Cards;
using MailBot.Chat.Commands;
using MailBot.Chat.Commands.AddAlias;
using MailBot.Chat.Commands.Arrival;
using MailBot.Chat.Commands.CreateAddress;
using MailBot.Chat.Commands.Help;
using MailBot.Chat.Commands.History;
using MailBot.Chat.Commands.MyRequests;
using MailBot.Chat.Commands.NotUnderstood;
using MailBot.Chat.Commands.RemoveAlias;
using MailBot.Chat.Commands.Show;
using MailBot.Chat.Commands.Substitute;
using MailBot.Chat.Commands.ToApprove;
using MailBot.Chat.Decisions;
using MailBot.Chat.Delivery;
using MailBot.Chat.Dialogs;
using MailBot.Chat.Drafts;
using MailBot.Chat.Teams;
using MailBot.Chat.Teams.Middleware;
using MailBot.Chat.Teams.Wire;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat;

/// <summary>The chat's public face: what the host registers and maps.</summary>
public static partial class ChatRegistration
{
    /// <summary>Key of the <see cref="WorkSignal"/> that wakes the card writer; the host raises it by its request store.</summary>
    public const string CardSignal = "cards";

    /// <summary>False in a build on the Bot Framework packages: emulator and skill tokens get in as well.</summary>
    public static bool TakesChannelTokensAlone => WireFormat.TakesChannelTokensAlone;

    /// <summary>
    /// Registers the conversation. The host registers the heart's services (RequestService, Deadlines, the previews, AddressTest), its
    /// contracts (people, recipients, domains, groups, request store, card copies, conversation book and turns, documents) and
    /// a TimeProvider.
    /// </summary>
    public static IServiceCollection AddChat(this IServiceCollection services, ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.TryAddKeyedSingleton<WorkSignal>(CardSignal);
        services.AddHttpClient();
        AddCards(services, options);
        AddDrafts(services);
        AddGroups(services);
        AddConversation(services);
        AddDnsReports(services);
        AddDelivery(services, options);
        AddTeams(services);
        return services;
    }

    /// <summary>POST /api/messages.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/messages", static (HttpContext http) =>
        {
            // The slice stops there by itself; on the packages the server does.
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = MostOctets;
            var adapter = http.RequestServices.GetRequiredService<MailBotAdapter>();
            return adapter.ProcessAsync(http.Request, http.Response, http.RequestServices.GetRequiredService<IBot>(), http.RequestAborted);
        });

    /// <summary>An activity of Teams has some kilobytes; a card's inputs are bounded.</summary>
    private const long MostOctets = 256 * 1024;

    private static void AddCards(IServiceCollection services, ChatOptions options)
    {
        services.AddSingleton(new CardSettings(options.Demonstration));
        services.AddSingleton<IKindCards, AddAliasCards>();
        services.AddSingleton<IKindCards, RemoveAliasCards>();
        services.AddSingleton<IRequestCards, RequestCards>();
        services.AddSingleton<IListCards, ListCards>();
        services.AddSingleton<SeveralCards>();
    }

    private static void AddDrafts(IServiceCollection services)
    {
        services.AddSingleton<Companies>();
        services.AddSingleton<NameQuestions>();
        services.AddSingleton<AddressSuggestions>();
        services.AddSingleton<AliasTargets>();
        services.AddSingleton<IKindTalk, AliasTalk>();
        services.AddSingleton<KindTalks>();
        services.AddSingleton<OpenDrafts>();
        services.AddSingleton<DraftTalk>();
    }

    private static void AddConversation(IServiceCollection services)
    {
        services.AddSingleton<Reachability>();
        services.AddSingleton<ResultTexts>();
        services.AddSingleton<DecisionHandler>();
        services.AddSingleton<RequestPicker>();
        services.AddSingleton<TypedDecisions>();
        services.AddSingleton<BulkApproval>();
        services.AddSingleton<ShortAnswers>();
        services.AddSingleton<MyRequestsCommand>();
        services.AddSingleton<ToApproveCommand>();
        services.AddSingleton<HistoryCommand>();
        services.AddSingleton<SubstituteCommand>();
        services.AddSingleton<SubstituteNews>();
        services.AddSingleton<HelpCommand>();
        services.AddSingleton<ShowCommand>();
        services.AddSingleton<CreateAddressCommand>();
        services.AddSingleton<ArrivalCommand>();
        services.AddSingleton<NotUnderstoodCommand>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<DraftDialogs>();
    }

    private static void AddDelivery(IServiceCollection services, ChatOptions options)
    {
        services.AddSingleton(new DeliverySettings(options.CompanyLanguage));
        services.AddSingleton<ChatQuiet>();
        services.AddSingleton<Gathering>();
        services.AddSingleton<ClickedCards>();
        services.AddSingleton<CardDelivery>();
        services.AddSingleton(s => new CopyDesk(s.GetRequiredService<ICardCopies>(), Signal(s)));
        services.AddHostedService(s => new CardWriter(
            s.GetRequiredService<CardDelivery>(),
            Signal(s),
            s.GetRequiredService<DeliverySettings>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<CardWriter>>()));
    }

    private static void AddTeams(IServiceCollection services)
    {
        services.TryAddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.TryAddSingleton(new TurnSettings());
        services.AddSingleton<IPersonalChats>(s => ActivatorUtilities.CreateInstance<PersonalChats>(s, Signal(s)));
        services.AddSingleton(s => new BotAccount(s.GetRequiredService<IConfiguration>()["MicrosoftAppId"] ?? ""));
        services.AddSingleton<Viewers>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<ServiceHostMiddleware>();
        services.AddSingleton<TenantMiddleware>();
        services.AddSingleton<InvokeLimitMiddleware>();
        services.AddSingleton<ConversationTurnMiddleware>();
        services.AddSingleton(s => new SpeakerMiddleware(
            s.GetRequiredService<IPeople>(), s.GetRequiredService<IConversationBook>(), Signal(s), s.GetRequiredService<ChatOptions>()));
        services.AddSingleton<MailBotAdapter>();
        services.TryAddSingleton<BotAdapter>(s => s.GetRequiredService<MailBotAdapter>());
        services.AddSingleton<TeamsCardChannel>();
        services.AddSingleton<ICardChannel>(s => s.GetRequiredService<TeamsCardChannel>());
        services.AddSingleton<IStorage, BotStateStorage>();
        services.AddSingleton<PrivateConversationState>();
        services.AddSingleton<ReplySender>();
        services.AddSingleton<Welcomes>();
        services.AddSingleton<BusyAnswers>();
        services.AddSingleton<IBot, MailBotActivityHandler>();
    }

    private static WorkSignal Signal(IServiceProvider services) => services.GetRequiredKeyedService<WorkSignal>(CardSignal);
}

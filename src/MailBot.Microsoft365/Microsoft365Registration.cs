using System.Net;
using Azure.Core;
using MailBot.Microsoft365.Aliases;
using MailBot.Microsoft365.Checks;
using MailBot.Microsoft365.Credentials;
using MailBot.Microsoft365.Domains;
using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Groups;
using MailBot.Microsoft365.People;
using MailBot.Microsoft365.Probes;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Traces;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MailBot.Microsoft365;

/// <summary>Registers Microsoft 365 as the provider of every capability it has.</summary>
public static class Microsoft365Registration
{
    /// <summary>
    /// Registers <see cref="IPeople"/>, <see cref="IDomains"/>, <see cref="IRecipients"/>, <see cref="IAliases"/>, <see cref="IGroups"/>,
    /// <see cref="IMailTrace"/>, <see cref="IMailProbe"/>, <see cref="IMailRoutes"/>, <see cref="INameServers"/>, <see cref="IWantedRecords"/> and <see cref="IProviderCheck"/> as singletons, with the HTTP clients they need. A <see cref="TimeProvider"/> registered by the
    /// host is used; the system's otherwise.
    /// </summary>
    /// <exception cref="ArgumentException">The options have problems; ask <see cref="TenantOptions.Problems"/> before.</exception>
    public static IServiceCollection AddMicrosoft365(this IServiceCollection services, TenantOptions options)
    {
        if (options.Problems() is { Count: > 0 } problems) throw new ArgumentException(string.Join(' ', problems), nameof(options));
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<TokenCredential>(s => TenantCredentials.Create(
            options, s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<TimeProvider>()));
        return services.AddClients().AddTransport().AddCapabilities();
    }

    private static IServiceCollection AddClients(this IServiceCollection services)
    {
        services.AddHttpClient(WireNames.Login).RemoveAllLoggers();
        services.AddHttpClient(WireNames.Simulation).RemoveAllLoggers();
        services.AddHttpClient(WireNames.Exchange).UseExchangeHandler();
        services.AddHttpClient(WireNames.ExchangeFresh).UseExchangeHandler();
        services.AddHttpClient(WireNames.Graph, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddGraphPipeline();
        return services;
    }

    /// <summary>
    /// Redirects, time limits and bodies are the wire's own business. Cookies lead back to the same server, so the handler lives
    /// as long as the process and renews only its connections.
    /// </summary>
    private static void UseExchangeHandler(this IHttpClientBuilder builder) => builder
        .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static IServiceCollection AddTransport(this IServiceCollection services) => services
        .AddSingleton<ExchangeTokens>()
        .AddSingleton<ExchangeWire>()
        .AddSingleton<IExchangeAdmin, ExchangeAdmin>()
        .AddSingleton<SimulationDoor>()
        .AddSingleton(s => GraphConnection.Create(
            s.GetRequiredService<TenantOptions>(), s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<TokenCredential>()));

    private static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton<RecipientNames>()
        .AddSingleton<GroupLook>()
        .AddSingleton<GroupCreation>()
        .AddSingleton<GroupMembers>()
        .AddSingleton<GroupSenders>()
        .AddSingleton<IGroups, ExchangeGroups>();

    /// <summary>What shows whether mail arrives.</summary>
    private static IServiceCollection AddProofs(this IServiceCollection services) => services
        .AddSingleton<IMailTrace, ExchangeTrace>()
        .AddSingleton<IMailProbe, TenantProbe>()
        .AddSingleton<INameServers, ConfiguredServers>()
        .AddSingleton<MxLookup>()
        .AddSingleton<IWantedRecords, TenantWantedRecords>()
        .AddSingleton<IMailRoutes, TenantMailRoutes>();

    private static IServiceCollection AddCapabilities(this IServiceCollection services) => services
        .AddSingleton<IPeople, GraphPeople>()
        .AddSingleton<TenantDomains>()
        .AddSingleton<IDomains>(s => s.GetRequiredService<TenantDomains>())
        .AddSingleton<IRecipients, ExchangeRecipients>()
        .AddSingleton<RecipientWriters>()
        .AddSingleton<AddressHolders>()
        .AddSingleton<IAliases, ExchangeAliases>()
        .AddGroups()
        .AddProofs()
        .AddSingleton<ProofChecks>()
        .AddSingleton<IProviderCheck, Microsoft365Check>();
}

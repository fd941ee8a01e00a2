using Azure.Core;
using MailBot.Microsoft365.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Microsoft365.Tests.Transport;

/// <summary>The provider as the host registers it, with the network replaced by a script for each named client.</summary>
internal sealed class ProviderOnScript : IAsyncDisposable
{
    public const string TenantId = "5e44e1e4-0000-4000-8000-000000000001";

    private readonly ServiceProvider services;

    public ProviderOnScript(Action<TenantOptions>? change = null)
    {
        var options = new TenantOptions { Mode = TenantMode.Microsoft365, Id = TenantId, ClientId = "0a000000-0000-4000-8000-000000000001", ClientSecret = "s3cret" };
        change?.Invoke(options);
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddMicrosoft365(options);
        collection.AddSingleton<TokenCredential>(Credential);
        collection.AddHttpClient(WireNames.Exchange).ConfigurePrimaryHttpMessageHandler(() => Home);
        collection.AddHttpClient(WireNames.ExchangeFresh).ConfigurePrimaryHttpMessageHandler(() => Fresh);
        collection.AddHttpClient(WireNames.Graph).ConfigurePrimaryHttpMessageHandler(() => Graph);
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public ScriptedHandler Home { get; } = new();

    public ScriptedHandler Fresh { get; } = new();

    public ScriptedHandler Graph { get; } = new();

    public CountingCredential Credential { get; } = new();

    public IExchangeAdmin Exchange => services.GetRequiredService<IExchangeAdmin>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Lets the clock run while something waits on it; says how long it waited.</summary>
    public async Task<(T Result, TimeSpan Took)> RunAsync<T>(Task<T> waiting)
    {
        var began = Clock.GetUtcNow();
        while (!waiting.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        return (await waiting, Clock.GetUtcNow() - began);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    internal sealed class CountingCredential : TokenCredential
    {
        public List<(string Scope, string? Claims)> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Next(requestContext);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Next(requestContext));

        private AccessToken Next(TokenRequestContext context)
        {
            Asked.Add((context.Scopes[0], context.Claims));
            return new AccessToken($"token-{(context.Claims is null ? 1 : 2)}", DateTimeOffset.MaxValue);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MailBot.SimulatedTenant.Wire;

/// <summary>Kestrel and nothing else: no configuration, environment or console of the process that it runs in is touched.</summary>
internal sealed class TenantServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private TenantServer(WebApplication application) => this.application = application;

    public Uri Address => new(application.Urls.First().TrimEnd('/') + "/");

    public static async Task<TenantServer> StartAsync(SimulatedTenantOptions options, TenantParts parts, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(options.Address, options.Port));
        builder.Services.AddRoutingCore();
        // Signals belong to the program around us.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var application = builder.Build();
        foreach (var route in parts.Routes)
            application.MapMethods(route.Template, [route.Method], (RequestDelegate)(http => parts.Pipeline.RunAsync(http, route)));
        application.Map("/{**path}", (RequestDelegate)(http => parts.Pipeline.RunAsync(http, parts.Unknown)));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new TenantServer(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

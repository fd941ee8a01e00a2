using MailBot.Microsoft365.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>Exchange as seen while an address was just given to somebody else: the first lookups by address show nobody.</summary>
internal sealed class LosingTheFirstLookup(IExchangeAdmin inner) : IExchangeAdmin
{
    private int lookups;

    public static void Put(IServiceCollection services)
    {
        services.AddSingleton<ExchangeAdmin>();
        services.AddSingleton<IExchangeAdmin>(s => new LosingTheFirstLookup(s.GetRequiredService<ExchangeAdmin>()));
    }

    public Task<CmdletResult> InvokeAsync(Cmdlet cmdlet, CancellationToken cancellationToken) =>
        cmdlet.Parameters.Any(p => p.Name == "Filter") && ++lookups <= 2
            ? Task.FromResult<CmdletResult>(new CmdletResult.Completed([]))
            : inner.InvokeAsync(cmdlet, cancellationToken);
}

using MailBot.Options;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;
using MailBot.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Wiring;

/// <summary>Puts the heart together; it knows no container itself.</summary>
internal static class RequestsRegistration
{
    /// <summary>Keys of the two signals.</summary>
    public const string Executor = "executor";
    public const string Cards = "cards";

    public static IServiceCollection AddRequests(this IServiceCollection services, ProgramOptions options)
    {
        services.AddSingleton<PolicyHolder>();
        services.AddSingleton(provider => provider.GetRequiredService<PolicyHolder>().Policy);
        services.AddKeyedSingleton(Executor, (_, _) => new WorkSignal());
        services.AddKeyedSingleton(Cards, (_, _) => new WorkSignal());
        services.AddSingleton(options.Verification.ForExecution(options.IsSimulated));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Approvals.TimeZone);
        services.AddSingleton(new Deadlines(zone, options.Approvals.DeadlineWorkingDays));
        services.AddSingleton<Substitutions>();
        services.AddSingleton<Deciders>();
        services.GuardStore();
        services.AddSingleton(provider => new RequestService(
            provider.GetRequiredService<IRequestStore>(),
            provider.GetRequiredService<KindCatalogue>(),
            provider.GetRequiredService<Deciders>(),
            provider.GetRequiredService<Deadlines>(),
            TimeSpan.FromMinutes(options.Approvals.WithdrawalMinutes),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StepRunner>();
        services.AddSingleton<Executor>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ExecutionWorker>(provider, provider.GetRequiredKeyedService<WorkSignal>(Executor)));
        return services;
    }

    /// <summary>Everybody gets the guarded store; the storage module's own is reached by it alone.</summary>
    private static void GuardStore(this IServiceCollection services)
    {
        var plain = services.Last(descriptor => descriptor.ServiceType == typeof(IRequestStore));
        services.Remove(plain);
        services.AddSingleton<IRequestStore>(provider => new GuardedRequestStore(
            (IRequestStore)ActivatorUtilities.CreateInstance(provider, plain.ImplementationType!),
            provider.GetRequiredKeyedService<WorkSignal>(Executor),
            provider.GetRequiredKeyedService<WorkSignal>(Cards)));
    }
}

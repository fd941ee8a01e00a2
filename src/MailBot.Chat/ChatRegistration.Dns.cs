using MailBot.Chat.Commands.DnsReport;
using MailBot.Chat.Commands.DnsReport.Watching;
using MailBot.Chat.Commands.DnsReport.Weekly;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MailBot.Chat;

public static partial class ChatRegistration
{
    /// <summary>What looks at a domain's public DNS.</summary>
    private static void AddDnsReports(IServiceCollection services)
    {
        services.AddSingleton<Expectations>();
        services.TryAddSingleton<IReportSources, LiveSources>();
        services.TryAddSingleton<IDomainReports, DomainReports>();
        services.AddSingleton<DomainPicker>();
        services.AddSingleton<ReportCards>();
        services.AddSingleton<AdviceReplies>();
        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(s => s.GetRequiredService<BackgroundWork>());
        services.AddSingleton<LateReplies>();
        services.AddSingleton<OpenReports>();
        services.AddSingleton<ReportRuns>();
        services.AddSingleton<ReportFollower>();
        services.AddSingleton<AbandonedReports>();
        services.AddHostedService(s => s.GetRequiredService<AbandonedReports>());
        services.AddSingleton<WatchBook>();
        services.AddSingleton<WatchCards>();
        services.AddSingleton<WatchAlarm>();
        services.AddSingleton<WatchStart>();
        services.AddSingleton<WatchSearch>();
        services.AddSingleton<WatchRounds>();
        services.AddHostedService<WatchWorker>();
        services.AddSingleton<DnsWatchCommand>();
        services.AddSingleton<WeeklyCards>();
        services.AddSingleton<WeeklyTelling>();
        services.AddSingleton<WeeklyCheck>();
        services.AddHostedService<WeeklyWorker>();
        services.AddSingleton<DnsReportCommand>();
        services.AddSingleton<DnsAdviceCommand>();
    }
}

using MailBot.Chat;
using MailBot.Microsoft365;
using MailBot.Requests.Approvals;
using MailBot.SimulatedTenant;
using Microsoft.Extensions.Configuration;

namespace MailBot.Options;

/// <summary>Everything that is configured, read once and checked before anything starts.</summary>
internal sealed class ProgramOptions
{
    public const string ApprovalsSection = "Approvals";

    private ProgramOptions(IConfiguration configured)
    {
        var configuration = TypedKeys.Readable(configured, Mistakes);
        Registration = Registration.Read(configuration);
        configuration.GetSection("Bot").Bind(Bot);
        configuration.GetSection("BotFramework").Bind(BotFramework);
        configuration.GetSection(StorageSection.Name).Bind(Storage);
        configuration.GetSection(ApprovalsSection).Bind(Approvals);
        configuration.GetSection("Verification").Bind(Verification);
        configuration.GetSection("Chat").Bind(Chat);
        configuration.GetSection("Dns").Bind(Dns);
        Tenant = TenantSection.Read(configuration.GetSection("Tenant"), Mistakes);
    }

    public BotOptions Bot { get; } = new();

    public BotFrameworkOptions BotFramework { get; } = new();

    public Registration Registration { get; private set; }

    public TenantOptions Tenant { get; }

    public StorageSection Storage { get; } = new();

    public ApprovalOptions Approvals { get; } = new();

    public ChatSection Chat { get; } = new();

    public DnsSection Dns { get; } = new();

    public VerificationOptions Verification { get; } = new();

    /// <summary>How the tenant of this process behaves; null: as its seed says.</summary>
    public TenantKnobs? Knobs { get; set; }

    /// <summary>Founds the simulated tenant of a new data folder; null: the locksmith's company.</summary>
    public string? SeedFile { get; set; }

    /// <summary>One sentence each; the program starts only when there is none.</summary>
    public List<string> Mistakes { get; } = [];

    public bool IsSimulated => Tenant.Mode == TenantMode.Simulated;

    /// <summary>The simulated tenant runs in this process.</summary>
    public bool OwnsTenant => IsSimulated && Tenant.Address is null;

    /// <param name="anonymous">For the terminal, which is its own channel: whatever registration is configured stays out of it.</param>
    public static ProgramOptions Read(IConfiguration configuration, bool anonymous = false)
    {
        var options = new ProgramOptions(configuration);
        if (anonymous) options.Registration = new Registration();
        options.Mistakes.AddRange(KnownKeys.Mistakes(configuration));
        if (options.IsSimulated) options.FillInRehearsal();
        options.Mistakes.AddRange(options.Registration.Mistakes(tenantIsNamed: !string.IsNullOrWhiteSpace(configuration["Tenant:Mode"])));
        options.Mistakes.AddRange(options.Bot.Mistakes(
            open: !options.Registration.IsEmpty && !options.IsSimulated,
            guarded: ChatRegistration.TakesChannelTokensAlone || options.BotFramework.AcceptUpstreamAuthentication));
        if (!ChatRegistration.TakesChannelTokensAlone) options.Mistakes.AddRange(options.Registration.MistakesOnPackages());
        options.Mistakes.AddRange(options.Storage.Mistakes());
        options.Mistakes.AddRange(options.Approvals.Mistakes(ApprovalsSection));
        options.Mistakes.AddRange(options.Chat.Mistakes());
        options.Mistakes.AddRange(options.Verification.Mistakes());
        options.Mistakes.AddRange(options.Dns.Mistakes());
        options.Mistakes.AddRange(options.OwnsTenant ? options.Tenant.MailProblems() : options.Tenant.Problems());
        return options;
    }

    /// <summary>In a rehearsal the locksmith's company plays: Hélène decides, Paul is her deputy, unless somebody else is named.</summary>
    private void FillInRehearsal()
    {
        Tenant.ClientId = SimulatedTenantHost.DefaultClientId;
        Tenant.ClientSecret = SimulatedTenantHost.DefaultClientSecret;
        Tenant.ProbeMailbox ??= SimulatedTenantHost.DefaultProbeMailbox;
        Tenant.OutsideSender ??= SimulatedTenantHost.DefaultOutsideSender;
        if (Approvals.Approvers.Count > 0) return;
        Approvals.Approvers.Add("helene@serrurerie.example");
        if (!Approvals.SingleApprover && Approvals.Deputies.Count == 0) Approvals.Deputies.Add("paul@serrurerie.example");
    }
}

using MailBot.Architecture.Tests.Tree;
using MailBot.Microsoft365;
using MailBot.Options;
using MailBot.Requests.Approvals;
using Microsoft.Extensions.Configuration;

namespace MailBot.Architecture.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "appsettings.sample.json");

    private readonly SampleSettingsRule rule = new(new Dictionary<string, Type>
    {
        ["Bot"] = typeof(BotOptions),
        ["BotFramework"] = typeof(BotFrameworkOptions),
        ["Tenant"] = typeof(TenantOptions),
        ["Storage"] = typeof(StorageSection),
        ["Approvals"] = typeof(ApprovalOptions),
        ["Chat"] = typeof(ChatSection),
        ["Verification"] = typeof(VerificationOptions),
        ["Dns"] = typeof(DnsSection),
    }, typeof(Registration));

    [Fact]
    public void TheSample_NamesEveryOptionAndNothingElse() => Rules.AssertNone(rule.Violations(KnownKeys.Sample()));

    [Fact]
    public void TheSampleInTheProgram_IsTheOneInTheRepository() => Assert.Equal(
        new ConfigurationBuilder().AddJsonFile(Sample).Build().AsEnumerable().Where(p => p.Value is not null && p.Key.Contains(':', StringComparison.Ordinal)).Select(p => p.Key.TrimEnd("0123456789".ToCharArray()).TrimEnd(':')).Distinct().Order(StringComparer.Ordinal),
        KnownKeys.Sample().Where(k => k.Contains(':', StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void TheSample_IsARehearsalWithoutMistakes()
    {
        var options = With();
        Assert.Empty(options.Mistakes);
        Assert.True(options.OwnsTenant);
        Assert.Equal(["helene@serrurerie.example"], options.Approvals.Approvers);
    }

    [Theory]
    [InlineData("https://bot.example", false, "AcceptUpstreamAuthentication")]
    [InlineData("https://bot.example", true, null)]
    [InlineData("http://127.0.0.1:3978", false, null)]
    public void ABuildOnThePackages_ListensOnThisMachineUnlessTheirLooserCheckIsAccepted(string url, bool accepted, string? mistake)
    {
        var mistakes = new BotOptions { Url = url }.Mistakes(open: true, guarded: accepted).ToList();
        if (mistake is null) Assert.Empty(mistakes);
        else Assert.Contains(mistake, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppCertificatePath", "bot.pem", "MicrosoftAppPassword is empty")]
    [InlineData("ToBotFromChannelTokenIssuer", "https://issuer.example", "no single one")]
    public void ABuildOnThePackages_RefusesWhatOnlyTheSliceCan(string key, string value, string mistake)
    {
        var registration = Registration.Read(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", Guid.NewGuid().ToString()), new(key, value)]).Build());
        Assert.Contains(registration.MistakesOnPackages(), m => m.Contains(mistake, StringComparison.Ordinal));
    }

    [Fact]
    public void TheDefaultBuild_TakesChannelTokensAlone() => Assert.True(MailBot.Chat.ChatRegistration.TakesChannelTokensAlone);

    [Fact]
    public void NothingConfigured_IsARehearsalWithoutMistakes() => Assert.Empty(ProgramOptions.Read(new ConfigurationBuilder().Build()).Mistakes);

    [Theory]
    [InlineData("Bot:Url", "here")]
    [InlineData("Bot:Url", "http://bot.example:3978")]
    [InlineData("Bot:ServiceHosts:0", "https://smba.example/")]
    [InlineData("MicrosoftAppPassword", "of-a-real-tenant")]
    [InlineData("MicrosoftAppTenantId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("MicrosoftAppSecret", "of-a-real-tenant")]
    [InlineData("Tenant:Mode", "Sandbox")]
    [InlineData("Tenant:Id", "00000000-0000-0000-0000-000000000001")]
    [InlineData("Tenant:Credential", "Password")]
    [InlineData("Tenant:Address", "nowhere")]
    [InlineData("Tenant:GraphAddress", "nowhere")]
    [InlineData("Tenant:ClientSecret", "of-a-real-tenant")]
    [InlineData("Tenant:ProbeMailbox", "nobody")]
    [InlineData("Tenant:OutsideSender", "nobody")]
    [InlineData("Tenant:DnsServers:0", "dns.example")]
    [InlineData("Storage:Provider", "MySql")]
    [InlineData("Storage:ConnectionString", "Host=db.example;Database=mailbot;Password=of-a-real-tenant")]
    [InlineData("Approvals:SingleApprover", "true")]
    [InlineData("Approvals:SingleApprover", "perhaps")]
    [InlineData("Approvals:DeadlineWorkingDays", "0")]
    [InlineData("Approvals:DeadlineWorkingDays", "31")]
    [InlineData("Approvals:DeadlineWorkingDays", "three")]
    [InlineData("Approvals:WithdrawalMinutes", "-1")]
    [InlineData("Approvals:WithdrawalMinutes", "61")]
    [InlineData("Approvals:TimeZone", "Mars/Olympus")]
    [InlineData("Chat:CompanyLanguage", "de")]
    [InlineData("Chat:CardActions", "click")]
    [InlineData("Verification:FirstCheck", "-1")]
    [InlineData("Verification:FirstCheck", "soon")]
    [InlineData("Verification:Lease", "1")]
    [InlineData("Approvals:Aprovers", "helene@serrurerie.example")]
    public void AWrongValue_IsOneSentenceThatNamesItsKey(string key, string value)
    {
        var mistake = Assert.Single(With((key, value)).Mistakes);
        Assert.StartsWith(key, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("of-a-real-tenant", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppId", "mailbot")]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("MicrosoftAppType", "Single")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI")]
    [InlineData("MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppTenantId", "serrurerie.example")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppCertificatePath", "none.pem")]
    public void AWrongRegistration_IsOneSentenceThatNamesItsKey(string key, string value)
    {
        var mistake = Assert.Single(Registered((key, value)).Mistakes);
        Assert.Contains(key, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("of-a-real-tenant", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void ARegistration_NeedsANamedTenant()
    {
        Assert.Empty(Registered().Mistakes);
        Assert.Contains("Tenant:Mode", Assert.Single(Registered(("Tenant:Mode", "")).Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTerminal_LeavesTheRegistrationOut()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", "mailbot")]).Build();
        Assert.NotEmpty(ProgramOptions.Read(configuration).Mistakes);
        var options = ProgramOptions.Read(configuration, anonymous: true);
        Assert.Empty(options.Mistakes);
        Assert.All(options.Registration.ToKeys().Values, v => Assert.Equal("", v));
    }

    [Fact]
    public void SeveralWrongValues_AreASentenceEach() =>
        Assert.Equal(3, With(("Chat:CompanyLanguage", "de"), ("Verification:Lease", "1"), ("Approvals:DeadlineWorkingDays", "0")).Mistakes.Count);

    [Theory]
    [InlineData("")]
    [InlineData("postgresql://mailbot:of-a-real-server@db.example/mailbot")]
    [InlineData("Host=db.example;Password=of-a-real-server")]
    public void PostgresWithoutAUsableConnection_IsOneSentenceWithoutThePassword(string connection)
    {
        var mistake = Assert.Single(With(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", connection)).Mistakes);
        Assert.StartsWith("Storage:ConnectionString ", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("of-a-real-server", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgresWithItsConnection_TakesTheFilesPlace()
    {
        const string Connection = "Host=db.example;Database=mailbot;Username=mailbot;Password=of-a-real-server";
        var options = With(("Storage:Provider", "postgres"), ("Storage:ConnectionString", Connection));
        Assert.Empty(options.Mistakes);
        Assert.Equal(Connection, options.Storage.For(new DataFolder("data")).PostgresConnection);
        Assert.Null(With().Storage.For(new DataFolder("data")).PostgresConnection);
    }

    [Fact]
    public void HalfARealTenant_IsAMistakeAndNoRehearsal()
    {
        var mistakes = With(("Tenant:Mode", "Microsoft365")).Mistakes;
        Assert.Contains(mistakes, m => m.StartsWith("Tenant:Id ", StringComparison.Ordinal));
        Assert.Contains(mistakes, m => m.StartsWith("Tenant:Credential ", StringComparison.Ordinal));
    }

    [Fact]
    public void AnOptionThatNothingReads_IsCaught() =>
        Rules.AssertCaught(rule.Violations(new HashSet<string>(KnownKeys.Sample()) { "Chat:Colour" }), "Chat:Colour is in the sample");

    [Fact]
    public void AnOptionThatNobodyDocuments_IsCaught() =>
        Rules.AssertCaught(rule.Violations(KnownKeys.Sample().Where(k => k != "Bot:Url").ToHashSet(StringComparer.Ordinal)), "Bot:Url is read");

    private static ProgramOptions Registered(params (string Key, string Value)[] changes) => With(
    [
        ("Tenant:Mode", "Simulated"),
        ("MicrosoftAppId", "0a1b2c3d-0000-4000-8000-00000000abcd"),
        ("MicrosoftAppTenantId", "5e44e1e4-0000-4000-8000-000000000001"),
        ("MicrosoftAppPassword", "of-a-real-tenant"),
        .. changes,
    ]);

    private static ProgramOptions With(params (string Key, string Value)[] changes) => ProgramOptions.Read(
        new ConfigurationBuilder().AddJsonFile(Sample).AddInMemoryCollection(changes.GroupBy(c => c.Key).ToDictionary(c => c.Key, c => (string?)c.Last().Value)).Build());
}

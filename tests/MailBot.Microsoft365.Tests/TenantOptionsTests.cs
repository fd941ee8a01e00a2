namespace MailBot.Microsoft365.Tests;

public sealed class TenantOptionsTests
{
    private const string Secret = "hunter2-hunter2";

    [Fact]
    public void ARealTenantWithASecret_HasNoProblem() => Assert.Empty(Real().Problems());

    [Fact]
    public void ASimulatedTenantWithItsAddress_HasNoProblem() => Assert.Empty(Simulated().Problems());

    [Fact]
    public void RealAddresses_AreTheDefault()
    {
        var addresses = Real().Addresses();

        Assert.Equal("https://graph.microsoft.com/v1.0", addresses.Graph.AbsoluteUri);
        Assert.Equal("https://outlook.office365.com/", addresses.Exchange.AbsoluteUri);
        Assert.Equal("https://login.microsoftonline.com/", addresses.Login.AbsoluteUri);
    }

    [Fact]
    public void OneSimulatedAddress_IsAllThree()
    {
        var addresses = Simulated(o => o.Address = new Uri("http://127.0.0.1:5555")).Addresses();

        Assert.Equal("http://127.0.0.1:5555/v1.0", addresses.Graph.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:5555/", addresses.Exchange.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:5555/", addresses.Login.AbsoluteUri);
    }

    public static TheoryData<string, Action<TenantOptions>> RealMistakes => new()
    {
        { "Tenant:Id", o => o.Id = "contoso" },
        { "Tenant:ClientId", o => o.ClientId = "mailbot" },
        { "Tenant:Credential", o => o.ClientSecret = null },
        { "Tenant:ClientSecret", o => (o.ClientSecret, o.Credential) = ("", TenantCredential.ClientSecret) },
        { "Tenant:CertificatePath", o => (o.Credential, o.CertificatePath) = (TenantCredential.Certificate, "/nowhere.pem") },
        { "Tenant:Address", o => o.Address = new Uri("http://127.0.0.1:1/") },
        { "Tenant:GraphAddress", o => o.GraphAddress = new Uri("http://graph.example/v1.0") },
        { "Tenant:GraphAddress", o => o.GraphAddress = new Uri("v1.0", UriKind.Relative) },
        { "Tenant:ExchangeAddress", o => o.ExchangeAddress = new Uri("ftp://exchange.example/") },
        { "Tenant:ExchangeAddress", o => o.ExchangeAddress = new Uri($"https://bot:{Secret}@exchange.example/") },
        { "Tenant:LoginAddress", o => o.LoginAddress = new Uri("http://127.0.0.1:1/") },
        { "Tenant:InitialDomain", o => o.InitialDomain = "not a domain" },
        { "Tenant:ProbeMailbox", o => o.ProbeMailbox = "sonde" },
        { "Tenant:OutsideSender", o => o.OutsideSender = "someone@client.example" },
        { "Tenant:DnsServers", o => o.DnsServers = ["192.0.2.53", "dns.example"] },
    };

    [Theory]
    [MemberData(nameof(RealMistakes))]
    public void AMistakeWithARealTenant_IsOneSentenceThatNamesItsKey(string key, Action<TenantOptions> mistake) => NamesOnce(key, Real(mistake));

    public static TheoryData<string, Action<TenantOptions>> SimulatedMistakes => new()
    {
        { "Tenant:Address", o => o.Address = null },
        { "Tenant:Address", o => o.Address = new Uri("https://tenant.example/") },
        { "Tenant:Address", o => (o.Address, o.GraphAddress) = (null, new Uri("http://127.0.0.1:1/v1.0")) },
        { "Tenant:ExchangeAddress", o => o.ExchangeAddress = new Uri("https://outlook.office365.com/") },
        { "Tenant:ClientSecret", o => o.ClientSecret = null },
        { "Tenant:ClientId", o => o.ClientId = "" },
        { "Tenant:Credential", o => o.Credential = TenantCredential.ManagedIdentity },
        { "Tenant:OutsideSender", o => o.OutsideSender = "someone" },
    };

    [Theory]
    [MemberData(nameof(SimulatedMistakes))]
    public void AMistakeWithASimulatedTenant_IsOneSentenceThatNamesItsKey(string key, Action<TenantOptions> mistake) => NamesOnce(key, Simulated(mistake));

    [Fact]
    public void SeveralMistakes_AreSaidAllAtOnce() =>
        Assert.Equal(3, Real(o => (o.Id, o.ClientId, o.Address) = ("", "", new Uri("http://127.0.0.1:1/"))).Problems().Count);

    [Fact]
    public void NothingPrintsTheSecret() => Assert.DoesNotContain(Secret, Real().ToString(), StringComparison.Ordinal);

    private static void NamesOnce(string key, TenantOptions options)
    {
        var problem = Assert.Single(options.Problems());
        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    private static TenantOptions Real(Action<TenantOptions>? change = null) => Changed(
        new TenantOptions
        {
            Mode = TenantMode.Microsoft365,
            Id = "5e44e1e4-0000-4000-8000-000000000001",
            ClientId = "0a000000-0000-4000-8000-000000000001",
            ClientSecret = Secret,
        },
        change);

    private static TenantOptions Simulated(Action<TenantOptions>? change = null) => Changed(
        new TenantOptions
        {
            Id = "5e44e1e4-0000-4000-8000-000000000001",
            ClientId = "mailbot-simulation",
            ClientSecret = Secret,
            Address = new Uri("http://127.0.0.1:5555/"),
        },
        change);

    private static TenantOptions Changed(TenantOptions options, Action<TenantOptions>? change)
    {
        change?.Invoke(options);
        return options;
    }
}

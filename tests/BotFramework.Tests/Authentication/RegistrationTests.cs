using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public sealed class RegistrationTests
{
    private const string Metadata = "http://127.0.0.1:9/.well-known/openidconfiguration";

    [Theory]
    [InlineData("MicrosoftAppType", "MultiTenant", "MicrosoftAppType")]
    [InlineData("MicrosoftAppType", "Tenant", "MicrosoftAppType")]
    [InlineData("MicrosoftAppTenantId", "", "MicrosoftAppTenantId")]
    [InlineData("ENVIRONMENT", "Production", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ENVIRONMENT", null, "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://keys.example/openid", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1.nip.example/openid", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "keys", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "file:///etc/passwd", "ToBotFromChannelOpenIdMetadataUrl")]
    public void AWrongRegistration_IsRefusedByItsKey(string key, string? value, string named)
    {
        var refused = Assert.Throws<ArgumentException>(() => Build(key, value));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-used-here", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "singletenant")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI")]
    [InlineData("MicrosoftAppType", null)]
    [InlineData("ToBotFromChannelTokenIssuer", null)]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", null)]
    [InlineData("MicrosoftAppId", "")]
    public void ARegistration_StandsWithEachDefaultAlone(string key, string? value) => Assert.NotNull(Build(key, value));

    [Fact]
    public void ARegistration_DoesNotPrintItsPassword() =>
        Assert.DoesNotContain("not-used-here", BotRegistration.From(Configuration("x", null)).ToString(), StringComparison.Ordinal);

    private static ConfigurationBotFrameworkAuthentication Build(string key, string? value) => new(Configuration(key, value));

    private static IConfiguration Configuration(string key, string? value) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(TokenHost.Settings(Metadata)) { [key] = value })
        .Build();
}

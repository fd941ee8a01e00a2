using MailBot.Chat.Teams;

namespace MailBot.Chat.Tests.Teams;

public sealed class ServiceHostsTests
{
    private static readonly ServiceHosts Registered = new(
        new ChatOptions { ServiceHosts = ["connector.example", ".channel.example", "127.0.0.1"] }, new BotAccount("0a1b2c3d-0000-4000-8000-00000000abcd"));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/fr/5e44e1e4-0000-4000-8000-000000000001/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://connector.example/x")]
    [InlineData("https://a.b.channel.example/")]
    [InlineData("http://127.0.0.1:5000/_connector")]
    public void AKnownService_MayBeAnswered(string serviceUrl) => Assert.True(Registered.MayAnswer(serviceUrl));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("http://connector.example/")]
    [InlineData("https://channel.example/")]
    [InlineData("https://169.254.169.254/")]
    public void AnyOtherService_MayNot(string? serviceUrl) => Assert.False(Registered.MayAnswer(serviceUrl));

    [Fact]
    public void InARehearsal_TheAdapterDecides() =>
        Assert.True(new ServiceHosts(new ChatOptions(), new BotAccount("")).MayAnswer("http://localhost:25150/_connector"));
}

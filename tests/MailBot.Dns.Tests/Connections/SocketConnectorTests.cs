using System.Net;
using MailBot.Dns.Connections;

namespace MailBot.Dns.Tests.Connections;

public sealed class SocketConnectorTests
{
    /// <summary>The last gate: a caller that forgot to check is a fault of the program.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task ASpecialAddress_IsRefusedBeforeAnyPacket(string address) => await Assert.ThrowsAsync<InvalidOperationException>(
        async () => await new SocketConnector().ConnectAsync(new IPEndPoint(IPAddress.Parse(address), 443), TestContext.Current.CancellationToken));
}

using System.Net;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Tests.Wire;
using MailBot.Doctor;
using MailBot.Listings;

namespace MailBot.Tests.Doctor;

public sealed class ResolverCheckTests
{
    [Theory]
    [InlineData(true, "come through (AD).")]
    [InlineData(false, "don't come through (AD)")]
    public async Task AnAnsweringResolver_IsNamed_WithWhatItTellsOfDnssec(bool authenticated, string said)
    {
        await using var server = new WireServer(asked =>
        {
            var message = new WireZone([]).Message(asked);
            message.Status = 0;
            if (authenticated) message.Flags |= WireMessage.Authenticated;
            return new WireTold(message.ToArray());
        });
        var check = await CheckAsync(needed: true, server.Address);
        Assert.Equal(Examination.Fine, check.Result);
        Assert.Contains($"1 of 1 answer ({server.Address})", check.Detail, StringComparison.Ordinal);
        Assert.Contains(said, check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASilentResolver_IsUndetermined_AndFineForARehearsal()
    {
        await using var server = new WireServer(_ => WireTold.Silence);
        Assert.Equal(Examination.Undetermined, (await CheckAsync(needed: true, server.Address)).Result);
        Assert.Equal(Examination.Fine, (await CheckAsync(needed: false, server.Address)).Result);
    }

    [Fact]
    public async Task NoResolverAtAll_IsAFailure() => Assert.Equal(Examination.Failed, (await CheckAsync(needed: true)).Result);

    private static Task<CheckDocument> CheckAsync(bool needed, params IPEndPoint[] servers) =>
        new ResolverCheck(new Resolvers(servers, Named: true), needed, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
}

using System.Text;
using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Tests.Transport;

public sealed class AnswerBodyTests
{
    [Fact]
    public async Task FourKilobytesOfZerosDeclaredAsGzip_AreAnEmptyBody()
    {
        using var content = new ByteArrayContent(new byte[4096]);
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(0, (await AnswerBody.ReadAsync(content, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task DamagedGzip_IsAnEmptyBody()
    {
        using var content = new ByteArrayContent([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);

        Assert.Equal(0, (await AnswerBody.ReadAsync(content, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task PlainText_StaysAsItIs()
    {
        using var content = new StringContent("{\"é\":1}", Encoding.UTF8);

        var body = await AnswerBody.ReadAsync(content, TestContext.Current.CancellationToken);

        Assert.Equal("{\"é\":1}", Encoding.UTF8.GetString(body.Span));
    }
}

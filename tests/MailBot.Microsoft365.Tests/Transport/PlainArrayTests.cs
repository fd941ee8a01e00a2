using System.Text;
using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Tests.Transport;

public sealed class PlainArrayTests
{
    [Fact]
    public void OfSomethingThatIsThere_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new Cmdlet("Set-DistributionGroup").WithAll("ManagedBy", ["helene"]));

    [Fact]
    public void OfACreation_IsWrittenAsSuch() => Assert.Equal(
        """{"CmdletInput":{"CmdletName":"New-DistributionGroup","Parameters":{"ManagedBy":["helene","paul"]}}}""",
        Encoding.UTF8.GetString(CmdletBody.Write(new Cmdlet("New-DistributionGroup").WithAll("ManagedBy", ["helene", "paul"]))));
}

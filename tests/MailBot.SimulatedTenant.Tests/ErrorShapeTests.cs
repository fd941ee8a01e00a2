using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Tests;

public sealed class ErrorShapeTests
{
    private const string Type = "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException";

    [Fact]
    public async Task Pipe_HasCodeTypeAndText()
    {
        var error = await ErrorAsync(ErrorShape.Pipe);
        Assert.Matches($@"^Ex[0-9A-F]{{6}}\|{Type}\|.*'nobody' couldn't be found", (string)error["details"]![0]!["message"]!);
        Assert.Equal("Error executing cmdlet", (string?)error["message"]);
    }

    [Fact]
    public async Task EmptyCode_BeginsWithTheBar() =>
        Assert.StartsWith($"|{Type}|", (string)(await ErrorAsync(ErrorShape.EmptyCode))["details"]![0]!["message"]!, StringComparison.Ordinal);

    [Fact]
    public async Task JsonInString_IsAJsonTextInsideTheMessage()
    {
        var inner = JsonNode.Parse((string)(await ErrorAsync(ErrorShape.JsonInString))["details"]![0]!["message"]!)!;
        Assert.Equal(Type, (string?)inner["TypeName"]);
    }

    [Fact]
    public async Task InternalOnly_HidesTheTruthInTheInnermostException()
    {
        var error = await ErrorAsync(ErrorShape.InternalOnly);
        Assert.Equal("Invalid Operation", (string?)error["message"]);
        Assert.False(error.AsObject().ContainsKey("details"));
        Assert.Equal(Type, (string?)error["innererror"]!["internalexception"]!["type"]);
    }

    [Fact]
    public async Task Proxy_WrapsTheTruthInAnotherException()
    {
        var message = (string)(await ErrorAsync(ErrorShape.Proxy))["details"]![0]!["message"]!;
        Assert.StartsWith("|Microsoft.Exchange.Configuration.CmdletProxyException|", message, StringComparison.Ordinal);
        Assert.Contains($"{Type}: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RotatedShapesAndStatusLottery_TellOneErrorInManyWays()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { ErrorShape = ErrorShape.Rotate, StatusProfile = StatusProfile.Lottery });
        var bodies = new HashSet<string>();
        var statuses = new HashSet<int>();
        for (var i = 0; i < 20; i++)
        {
            using var answer = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"nobody"}""");
            var error = (await answer.JsonAsync())["error"]!;
            bodies.Add((string?)error["message"] + (string?)error["details"]?[0]?["message"]);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal(5, bodies.Count);
        Assert.Equal([400, 404, 409, 500], statuses.Order());
        Assert.All(tenant.Log().Where(e => e.Cmdlet is not null), e => Assert.Equal("ManagementObjectNotFoundException", e.Error));
    }

    private static async Task<JsonNode> ErrorAsync(ErrorShape shape)
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { ErrorShape = shape });
        using var answer = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"nobody"}""");
        return (await answer.JsonAsync())["error"]!.DeepClone();
    }
}

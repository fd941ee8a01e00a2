using System.Net;
using System.Text.Json;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf;

/// <summary>The common test suite for RFC 7208 (openspf, 203 tests), where it lies beside the checkout.</summary>
public sealed class OpenSpfTests
{
    private const string Suite = "openspf/rfc7208-tests.json";

    public static TheoryData<string, string> Each()
    {
        if (SharedData.Find(Suite) is null) return new() { { "", "" } };
        var each = new TheoryData<string, string>();
        foreach (var scenario in Read().RootElement.EnumerateArray())
        {
            foreach (var test in scenario.GetProperty("tests").EnumerateObject()) each.Add(scenario.GetProperty("description").GetString()!, test.Name);
        }

        return each;
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task TheCommonSuite_IsAnsweredAsTheStandardSays(string scenario, string test)
    {
        Assert.SkipWhen(scenario.Length == 0, $"The common suite is not here: shared/data/{Suite}.");
        var data = Read().RootElement.EnumerateArray().Single(s => s.GetProperty("description").GetString() == scenario);
        var asked = data.GetProperty("tests").GetProperty(test);
        var zone = new OpenSpfZone(data.GetProperty("zonedata"));
        var question = SpfQuestion.OfEnvelope(
            IPAddress.Parse(asked.GetProperty("host").GetString()!), asked.GetProperty("mailfrom").GetString() ?? "", asked.GetProperty("helo").GetString() ?? "");

        var evaluation = await SpfEvaluation.CheckHostAsync(zone, question, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains(evaluation.Result.ToString().ToLowerInvariant(), Results(asked.GetProperty("result")));
        if (asked.TryGetProperty("explanation", out var explanation)) Assert.Equal(explanation.GetString(), evaluation.Explanation ?? "DEFAULT");
        Assert.InRange(zone.Asked, 0, SpfEvaluation.MostQuestions);
    }

    [Fact]
    public void TheCommonSuite_HasAllItsTests()
    {
        Assert.SkipWhen(SharedData.Find(Suite) is null, $"The common suite is not here: shared/data/{Suite}.");
        Assert.Equal(203, Each().Count);
    }

    private static string[] Results(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? [.. result.EnumerateArray().Select(r => r.GetString()!)] : [result.GetString()!];

    private static JsonDocument Read() => JsonDocument.Parse(File.ReadAllBytes(SharedData.Find(Suite)!));
}

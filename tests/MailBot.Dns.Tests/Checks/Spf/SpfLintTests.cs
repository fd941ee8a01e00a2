using System.Text.Json;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf;

/// <summary>The shared lint vectors: validity, counts and findings of 39 records, where they lie beside the checkout.</summary>
public sealed class SpfLintTests
{
    private const string Vectors = "spf-lint.json";

    /// <summary>What is true besides and not in the vectors: their invented names are nobody's, so anybody could buy them.</summary>
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["void2"] = ["spf.takeover"],
        ["void3"] = ["spf.takeover"],
        ["include-none"] = ["spf.takeover"],
        ["long"] = ["spf.duplicate-term"],
        ["two"] = [],
    };

    public static TheoryData<string> Each() =>
        SharedData.Find(Vectors) is null ? [""] : [.. Read().RootElement.EnumerateArray().Select(v => v.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task AVector_HasItsValidityItsCountsAndItsFindings(string id)
    {
        Assert.SkipWhen(id.Length == 0, $"The lint vectors are not here: shared/data/{Vectors}.");
        var vector = Read().RootElement.EnumerateArray().Single(v => v.GetProperty("id").GetString() == id);
        var (zone, domain, expect) = (LintZone.Read(vector.GetProperty("zone")), vector.GetProperty("domain").GetString()!, vector.GetProperty("expect"));

        var analysis = await SpfBench.AnalyseAsync(zone, domain);
        var report = await SpfBench.ReportAsync(zone, domain, obsolete: true);

        Assert.Equal(Validity(expect.GetProperty("valid")), analysis.Validity);
        if (expect.TryGetProperty("lookups", out var lookups)) Assert.Equal(lookups.GetInt32(), report.Spf!.Lookups);
        if (expect.TryGetProperty("voids", out var voids)) Assert.Equal(voids.GetInt32(), report.Spf!.VoidLookups);
        string[] codes = [.. vector.GetProperty("findings").EnumerateArray().Select(f => f.GetString()!)];
        Assert.Equal(codes.Concat(Besides.GetValueOrDefault(id, [])).Order(StringComparer.Ordinal), SpfBench.SpfCodes(report));
    }

    [Fact]
    public void TheVectors_AreAllThere()
    {
        Assert.SkipWhen(SharedData.Find(Vectors) is null, $"The lint vectors are not here: shared/data/{Vectors}.");
        Assert.Equal(39, Each().Count);
    }

    private static SpfValidity Validity(JsonElement valid) => valid.ValueKind switch
    {
        JsonValueKind.True => SpfValidity.Valid,
        JsonValueKind.False => SpfValidity.Invalid,
        _ => SpfValidity.None,
    };

    private static JsonDocument Read() => JsonDocument.Parse(File.ReadAllBytes(SharedData.Find(Vectors)!));
}

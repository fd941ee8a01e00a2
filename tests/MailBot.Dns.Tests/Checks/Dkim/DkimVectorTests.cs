using System.Text;
using System.Text.Json;
using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Dkim;

/// <summary>The shared key records: status, size and findings of each.</summary>
public sealed class DkimVectorTests
{
    [Fact]
    public async Task EachSharedKey_IsJudgedAsItSays()
    {
        if (SharedData.Find("dkim-keys.json") is not { } file)
        {
            Assert.Skip("The shared key records are not here.");
            return;
        }

        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var wrong = new List<string>();
        foreach (var vector in document.RootElement.EnumerateArray()) await JudgeAsync(vector, wrong);
        Assert.Empty(wrong);
        Assert.True(document.RootElement.GetArrayLength() >= 40);
    }

    private static async Task JudgeAsync(JsonElement vector, List<string> wrong)
    {
        var id = vector.GetProperty("id").GetString()!;
        byte[][] strings = [.. vector.GetProperty("txt").EnumerateArray().Select(t => Encoding.Latin1.GetBytes(t.GetString()!))];
        var record = new TxtRecord(DnsName.Of("s._domainkey.contoso.example"), 300, strings);
        var key = DkimKeyReader.Read(record.Text);
        var status = key.Status.ToString().ToLowerInvariant();
        int? bits = vector.TryGetProperty("bits", out var told) ? told.GetInt32() : null;
        if (status != vector.GetProperty("status").GetString()) wrong.Add($"{id}: {status}");
        if (bits is not null && key.Bits != bits) wrong.Add($"{id}: {key.Bits} bits");

        var report = await Walks.ReportAsync("contoso.example", new ZoneSource([record]), "s");
        var found = report.Findings.Select(f => f.Code.Text).Where(c => c.StartsWith("dkim.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var expected = vector.GetProperty("findings").EnumerateArray().Select(f => f.GetString()!).Order(StringComparer.Ordinal);
        if (!found.SequenceEqual(expected)) wrong.Add($"{id}: {string.Join(' ', found)}");
    }
}

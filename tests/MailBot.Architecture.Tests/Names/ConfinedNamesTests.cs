using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

public sealed class ConfinedNamesTests
{
    private static readonly IReadOnlyList<SourceFile> Sources =
        [.. Repository.Files.Where(f => f.IsUnder("src") && (f.Name.EndsWith(".cs", StringComparison.Ordinal) || f.Name.EndsWith(".sql", StringComparison.Ordinal)))];

    public static TheoryData<int> EachRule() => [.. Enumerable.Range(0, ConfinedNames.All.Count)];

    [Theory]
    [MemberData(nameof(EachRule))]
    public void TheSources_NameForeignThingsOnlyInTheirPlace(int index) => Rules.AssertNone(ConfinedNames.All[index].Violations(Sources));

    [Theory]
    [MemberData(nameof(EachRule))]
    public void TheExceptions_AreStillThere(int index) => Rules.AssertNone(ConfinedNames.All[index].VanishedPlaces(Sources));

    [Theory]
    [InlineData("src/MailBot.Chat/Cards/Planted.cs", "using Microsoft.Bot.Schema;")]
    [InlineData("src/MailBot/Wiring/Planted.cs", "using Microsoft.Bot.Builder;")]
    [InlineData("src/MailBot.Chat/Teams/Planted.cs", "private JsonElement value;")]
    [InlineData("src/MailBot/Cli/Planted.cs", "using var json = JsonDocument.Parse(text);")]
    [InlineData("src/MailBot.Requests/Kinds/Planted.cs", "JsonElement? payload")]
    [InlineData("src/MailBot.Microsoft365/Aliases/Planted.cs", "JsonNode row")]
    [InlineData("src/MailBot.Chat/Dialogs/Planted.cs", "using Newtonsoft.Json.Linq;")]
    [InlineData("src/MailBot.Chat/Teams/Wire/Planted.cs", "JObject.FromObject(card)")]
    [InlineData("src/MailBot.Chat/Teams/BotStateStorage.cs", "JsonConvert.SerializeObject(state)")]
    [InlineData("src/MailBot.Chat/Teams/Planted.cs", "catch (Microsoft.Rest.HttpOperationException)")]
    [InlineData("src/MailBot.Microsoft365/People/Planted.cs", "new HttpClient()")]
    [InlineData("src/MailBot.Requests/Execution/Planted.cs", "using System.Net.Http;")]
    [InlineData("src/MailBot.Requests/Execution/Planted.cs", "using Microsoft.AspNetCore.Http;")]
    [InlineData("src/MailBot.Requests/Lifecycle/Planted.cs", "using Dapper;")]
    [InlineData("src/MailBot.Chat/Delivery/Planted.cs", "using Dapper;")]
    [InlineData("src/MailBot.Storage/Work/Planted.cs", "PRAGMA journal_mode = WAL")]
    [InlineData("src/MailBot.Storage/Requests/Planted.sql", "id INTEGER PRIMARY KEY AUTOINCREMENT")]
    [InlineData("src/MailBot.Storage/Requests/Planted.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/MailBot.Storage/Work/Planted.cs", "ORDER BY due FOR UPDATE SKIP LOCKED")]
    [InlineData("src/MailBot.Storage/Cards/Planted.cs", "using Npgsql;")]
    [InlineData("src/MailBot.Chat/Texts/Planted.cs", "var now = DateTimeOffset.UtcNow;")]
    public void AForeignNameElsewhere_IsCaught(string path, string code)
    {
        var planted = new SourceFile(path, code);
        Assert.NotEmpty(ConfinedNames.All.SelectMany(rule => rule.Violations([planted])));
    }

    [Fact]
    public void ANameInAComment_IsNoViolation() =>
        Rules.AssertNone(ConfinedNames.BotSdk.Violations([new SourceFile("src/MailBot.Chat/Cards/Planted.cs", "/// <summary>Unlike Microsoft.Bot.Schema.</summary>\nclass A;")]));

    [Fact]
    public void AnExceptionWithoutItsFile_IsCaught() =>
        Rules.AssertCaught(ConfinedNames.JsonInChat.VanishedPlaces([]), "Teams/Wire");
}

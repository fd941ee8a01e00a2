using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

public sealed class PackageRulesTests
{
    public static TheoryData<int> EachRule() => [.. Enumerable.Range(0, PackageRules.All.Count)];

    [Theory]
    [MemberData(nameof(EachRule))]
    public void TheSources_BuildAndBehaveTheSameOnThePackages(int index) => Rules.AssertNone(PackageRules.All[index].Violations(Repository.Sources));

    [Theory]
    [MemberData(nameof(EachRule))]
    public void TheExceptions_AreStillThere(int index) => Rules.AssertNone(PackageRules.All[index].VanishedPlaces(Repository.Sources));

    [Theory]
    [InlineData("Teams/Planted.cs", "var team = activity.From.Properties[\"aadObjectId\"];")]
    [InlineData("Teams/Planted.cs", "var state = BotState.Get(context);")]
    [InlineData("Teams/Planted.cs", "IStorage storage = new MemoryStorage(serializer);")]
    [InlineData("Teams/Planted.cs", "var json = activity.Value.ToString();")]
    [InlineData("Teams/Planted.cs", "var data = invokeValue.Action.Data as Dictionary<string, object>;")]
    [InlineData("Dialogs/Planted.cs", "if (dc.Context.Activity.Value is string typed) return;")]
    [InlineData("Teams/Planted.cs", "var read = JsonSerializer.Deserialize(text, ChatJson.Default.CardData);")]
    [InlineData("Cards/Planted.cs", "new Dictionary<string, object> { [CardVerbs.Version] = clock.GetUtcNow() }")]
    [InlineData("Cards/Planted.cs", "data[\"until\"] = until.ToString(\"o\", CultureInfo.InvariantCulture);")]
    [InlineData("Teams/Planted.cs", "new Attachment { ContentType = AdaptiveCard.ContentType, Content = card.Card }")]
    [InlineData("Teams/Planted.cs", "new AdaptiveCardInvokeResponse { Value = new { text = sentence } }")]
    [InlineData("Turns/Planted.cs", "[JsonPropertyName(\"draft\")] public string? Draft { get; set; }")]
    [InlineData("Teams/Planted.cs", "state.CreateProperty<DraftForm>(\"form\")")]
    [InlineData("Dialogs/Planted.cs", "var tries = (int)step.Values[\"tries\"];")]
    [InlineData("Teams/Planted.cs", "BotJson.AddStateType(\"form\", ChatJson.Default.DraftForm);")]
    [InlineData("Teams/Planted.cs", "catch (ErrorResponseException refused) when (refused.Response.StatusCode == HttpStatusCode.NotFound)")]
    [InlineData("Teams/Planted.cs", "var adapter = new CloudAdapter(configuration);")]
    [InlineData("Planted.cs", "services.AddSingleton<IBotFrameworkHttpAdapter, CloudAdapter>();")]
    public void WhatOnlyOneOfTheTwoTakes_IsCaught(string path, string code)
    {
        var planted = new SourceFile($"src/MailBot.Chat/{path}", code);
        Assert.NotEmpty(PackageRules.All.SelectMany(rule => rule.Violations([planted])));
    }

    /// <summary>Upstream's connector asks the container for the factory of HTTP clients.</summary>
    [Fact]
    public void TheFactoryOfHttpClients_IsRegistered() =>
        Assert.Contains("services.AddHttpClient();", Repository.File("src/MailBot.Chat/ChatRegistration.cs").Code, StringComparison.Ordinal);

    /// <summary>Type names in stored text are an attack where any type may be named.</summary>
    [Fact]
    public void TypeNamesInState_GoThroughAnAllowList()
    {
        var packages = Repository.File("src/MailBot.Chat/Teams/Wire/Wire.Packages.cs").Code;
        Assert.Contains("TypeNameHandling = TypeNameHandling.All,\n        SerializationBinder = new AllowedTypes(),", packages, StringComparison.Ordinal);
    }

    /// <summary>The two halves offer the same members: what the one has, the other has.</summary>
    [Fact]
    public void TheTwoHalvesOfTheWire_OfferTheSame() =>
        Assert.Equal(Offered("Wire.Slice.cs"), Offered("Wire.Packages.cs"));

    private static IEnumerable<string> Offered(string half) => System.Text.RegularExpressions.Regex
        .Matches(Repository.File($"src/MailBot.Chat/Teams/Wire/{half}").Code, @"^    public (?:static|const) ([^=\n]*?)\s*(?:=|$)", System.Text.RegularExpressions.RegexOptions.Multiline)
        .Select(m => m.Groups[1].Value)
        .Order(StringComparer.Ordinal);
}

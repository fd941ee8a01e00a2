using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.AppPackage;

namespace MailBot.Tests.AppPackage;

/// <summary>One fault planted in files and settings that are right otherwise: it is told, alone, with its place and what to do.</summary>
public sealed class ManifestChecksTests
{
    private const string FirstCommand = "bots[0].commandLists[0].commands[0]";

    [Theory]
    [InlineData("--bot-id", "6f9619ff", "GUID")]
    [InlineData("--bot-id", "{6f9619ff-8b86-4d01-b42d-00cf4fc964ff}", "GUID")]
    [InlineData("--bot-id", "00000000-0000-0000-0000-000000000000", "livraison")]
    [InlineData("--app-id", "nonsense", "GUID")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000001", "livraison")]
    [InlineData("--version", "1.0", "trois nombres")]
    [InlineData("--version", "1.0.01", "trois nombres")]
    [InlineData("--version", "v1.0.0", "trois nombres")]
    [InlineData("--developer-name", "Une serrurerie au nom bien trop long", "32 au plus")]
    [InlineData("--developer-name", "MailBot contributors", "livraison")]
    [InlineData("--website", "http://contoso.com", "https")]
    [InlineData("--website", "contoso.com", "https")]
    [InlineData("--website", "https://user@contoso.com", "https")]
    [InlineData("--privacy", "https://mailbot.example/privacy", "livraison")]
    [InlineData("--terms", "https://www.MAILBOT.example/terms", "livraison")]
    public void AWrongSetting_IsToldWithItsOption(string option, string value, string says)
    {
        var field = PackageField.All.Single(f => f.Option == option);
        var problem = Packages.Problem(PackageFiles.Embedded(), Packages.With(field, value));
        var french = PackageProblemTexts.Say(problem, CultureInfo.GetCultureInfo("fr-FR"));
        Assert.Contains(says, french, StringComparison.Ordinal);
        Assert.Contains(problem is PackageProblem.TooLong ? field.Path : option, french, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingSetting_IsThePlaceholderThatItLeaves() =>
        Assert.Equal(PackageField.Terms, Assert.IsType<PackageProblem.Placeholder>(Packages.Problem(PackageFiles.Embedded(), Packages.Without(PackageField.Terms))).Field);

    /// <summary>Characters, by Teams' schema 1.19.</summary>
    public static TheoryData<string, int> Limits() => new()
    {
        { "name.short", 30 }, { "name.full", 100 }, { "description.short", 80 }, { "description.full", 4000 },
        { FirstCommand + ".title", 32 }, { FirstCommand + ".description", 128 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void ATextInFrench_IsTakenUpToItsLimitAndNotBeyond(string path, int limit)
    {
        // A letter with an accent and one beyond 16 bits count once each.
        Packages.Packed(Packages.Changed(PackageFiles.Manifest, m => ManifestJson.Put(m, path, Long(limit))), Packages.Settings);
        var problem = Packages.Problem(Packages.Changed(PackageFiles.Manifest, m => ManifestJson.Put(m, path, Long(limit + 1))), Packages.Settings);
        Assert.Equal(new PackageProblem.TooLong(PackageFiles.Manifest, path, limit + 1, limit), problem);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void ATextInEnglish_IsTakenUpToItsLimitAndNotBeyond(string path, int limit)
    {
        Packages.Packed(Packages.Changed(PackageFiles.English, e => e[path] = Long(limit)), Packages.Settings);
        var problem = Packages.Problem(Packages.Changed(PackageFiles.English, e => e[path] = Long(limit + 1)), Packages.Settings);
        Assert.Equal(new PackageProblem.TooLong(PackageFiles.English, path, limit + 1, limit), problem);
    }

    [Theory]
    [InlineData("name.full")]
    [InlineData(FirstCommand + ".title")]
    [InlineData(FirstCommand + ".description")]
    public void AnEnglishTextThatIsMissing_IsTold(string path) => Assert.Equal(
        new PackageProblem.Missing(PackageFiles.English, path), Packages.Problem(Packages.Changed(PackageFiles.English, e => e.Remove(path)), Packages.Settings));

    [Theory]
    [InlineData("bots[0].botId")]
    [InlineData("id")]
    public void AManifestWithoutAnId_IsTold(string path)
    {
        var files = Packages.Changed(PackageFiles.Manifest, m => ManifestJson.Put(m, path, ""));
        Assert.Equal(new PackageProblem.Missing(PackageFiles.Manifest, path), Packages.Problem(files, Packages.Without(PackageField.BotId).Concat(path == "id" ? [new(PackageField.BotId, Packages.BotId)] : []).ToDictionary()));
    }

    [Fact]
    public void AnEnglishTextOfNoCommand_IsTold()
    {
        const string Path = "bots[0].commandLists[0].commands[10].title";
        Assert.Equal(new PackageProblem.NothingToTranslate(PackageFiles.English, Path), Packages.Problem(Packages.Changed(PackageFiles.English, e => e[Path] = "more"), Packages.Settings));
    }

    [Fact]
    public void MoreThanTenCommands_AreTold()
    {
        var files = Packages.Changed(PackageFiles.Manifest, m => ((JsonArray)ManifestJson.At(m, "bots[0].commandLists[0].commands")!).Add(new JsonObject { ["title"] = "dns", ["description"] = "dns" }));
        var refused = Assert.IsType<PackageResult.Refused>(TeamsAppPackage.Build(files, Packages.Settings));
        Assert.Contains(new PackageProblem.TooMany("bots[0].commandLists[0].commands", 11, 10), refused.Problems);
    }

    [Fact]
    public void AScopeThatTeamsDoesNotKnow_IsTold() => Assert.Equal(
        new PackageProblem.UnknownScope("bots[0].scopes", "groupchat"),
        Packages.Problem(Packages.Changed(PackageFiles.Manifest, m => m["bots"]![0]!["scopes"]![2] = "groupchat"), Packages.Settings));

    [Theory]
    [InlineData("1.16")]
    [InlineData("devPreview")]
    public void AnOlderSchema_IsTold(string version) => Assert.Equal(
        new PackageProblem.SchemaTooOld(version), Packages.Problem(Packages.Changed(PackageFiles.Manifest, m => m["manifestVersion"] = version), Packages.Settings));

    [Fact]
    public void AnIconOfAnotherName_IsTold() => Assert.Equal(
        new PackageProblem.OtherFile("icons.color", "logo.png", PackageFiles.Color),
        Packages.Problem(Packages.Changed(PackageFiles.Manifest, m => m["icons"]!["color"] = "logo.png"), Packages.Settings));

    [Fact]
    public void AnIconOfTheWrongSize_IsTold() => Assert.Equal(
        new PackageProblem.WrongSize(PackageFiles.Outline, 192, 192, 32),
        Packages.Problem(Packages.Replaced(PackageFiles.Outline, PackageFiles.Embedded().Content[PackageFiles.Color]), Packages.Settings));

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a, which is no PNG at all")]
    public void AnIconThatIsNoPng_IsTold(string content) => Assert.Equal(
        new PackageProblem.NotPng(PackageFiles.Color), Packages.Problem(Packages.Replaced(PackageFiles.Color, Encoding.ASCII.GetBytes(content)), Packages.Settings));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\"}")]
    public void AManifestThatIsNoObject_IsTold(string content) =>
        Assert.IsType<PackageProblem.NotJson>(Packages.Problem(Packages.Replaced(PackageFiles.Manifest, Encoding.UTF8.GetBytes(content)), Packages.Settings));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"bots\":[],\"developer\":null,\"name\":3,\"icons\":\"color.png\"}")]
    [InlineData("{\"bots\":[{\"commandLists\":[{\"commands\":[{}]}]}]}")]
    public void AManifestThatLacksEverything_IsRefusedWithSentences(string content)
    {
        var refused = Assert.IsType<PackageResult.Refused>(TeamsAppPackage.Build(Packages.Replaced(PackageFiles.Manifest, Encoding.UTF8.GetBytes(content)), Packages.Settings));
        Assert.Contains(new PackageProblem.Missing(PackageFiles.Manifest, "name.short"), refused.Problems);
        Assert.All(refused.Problems, p => Assert.NotEqual(PackageProblemTexts.Say(p, CultureInfo.GetCultureInfo("fr-FR")), PackageProblemTexts.Say(p, CultureInfo.GetCultureInfo("en-GB"))));
    }

    private static string Long(int characters) => "é" + new StringBuilder().Insert(0, "😀", characters - 1);
}

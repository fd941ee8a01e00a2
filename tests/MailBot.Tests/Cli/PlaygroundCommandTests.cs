using MailBot.Playground;
using MailBot.Tests.Cli.Dns;
using MailBot.Tests.Playground;

namespace MailBot.Tests.Cli;

public sealed class PlaygroundCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mailbot-").FullName;

    [Theory]
    [InlineData("julie", "julie@serrurerie.example")]
    [InlineData("HÉLÈNE", "helene@serrurerie.example")]
    [InlineData("luc petit", "luc.petit@serrurerie.example")]
    [InlineData("luc.durand@serrurerie.example", "luc.durand@serrurerie.example")]
    public async Task APersonAsTyped_IsTheSeedsInTheSeedsTenant(string typed, string address)
    {
        var written = await WriteAsync(typed);
        var user = Seed.User(address);
        Assert.Equal(Seed.Root["tenantId"]!.GetValue<string>(), written.Values["tenantId"]);
        foreach (var (theirs, ours) in new[] { ("id", "aadObjectId"), ("name", "name"), ("givenName", "givenName"), ("surname", "surname"), ("userPrincipalName", "userPrincipleName"), ("userPrincipalName", "email") })
            Assert.Equal(user[theirs]!.GetValue<string>(), written.Values[$"currentUser.{ours}"]);
        Assert.Equal(5, written.Users.Distinct().Count());
        Assert.DoesNotContain(written.Values["currentUser.aadObjectId"], written.Users);
        Assert.All(written.Users, id => Assert.Contains(id, Seed.UserIds));
        Assert.Equal(Seed.Group("Équipe")["id"]!.GetValue<string>(), written.Values["team.aadGroupId"]);
    }

    [Fact]
    public async Task RequesterAndApprover_ShareTenantBotAndRooms_ButNotTheChat()
    {
        var (julie, helene) = (await WriteAsync("julie"), await WriteAsync("hélène"));
        string[] theirOwn = ["currentUser.", "users.", "personalChat."];
        Assert.Equal(Shared(julie), Shared(helene));
        Assert.True(Shared(julie).Count() >= 8);
        Assert.NotEqual(julie.Values["personalChat.id"], helene.Values["personalChat.id"]);
        Assert.Contains(helene.Values["currentUser.aadObjectId"], julie.Users);
        Assert.Contains(julie.Values["currentUser.aadObjectId"], helene.Users);

        IEnumerable<KeyValuePair<string, string>> Shared(WrittenFile file) => file.Values.Where(v => !theirOwn.Any(o => v.Key.StartsWith(o, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("julie", "docs/playground")]
    [InlineData("helene", "docs/playground/helene")]
    public async Task TheDocumentedExample_IsWhatIsWritten(string typed, string example)
    {
        await WriteAsync(typed);
        var expected = await File.ReadAllTextAsync(Path.Combine(Root(), example, PlaygroundFile.Name), TestContext.Current.CancellationToken);
        Assert.Equal(expected, await File.ReadAllTextAsync(Path.Combine(folder, PlaygroundFile.Name), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("luc", "fr", "peut être Luc Petit (luc.petit@serrurerie.example), Luc Durand (luc.durand@serrurerie.example)")]
    [InlineData("luc", "en", "may be Luc Petit (luc.petit@serrurerie.example), Luc Durand")]
    [InlineData("zoé", "fr", "personne ne s’appelle «\u00A0zoé\u00A0». Donnez à --as l’une de ces personnes\u00A0: Hélène Moreau (helene@serrurerie.example), ")]
    [InlineData("théo", "en", "nobody is called \"théo\". Give --as one of these people: Hélène Moreau")]
    [InlineData(" ", "en", "nobody is called")]
    public async Task ADoubtfulName_IsAnsweredWithNamesAndNothingIsWritten(string typed, string language, string says)
    {
        var run = await RunAsync("--as", typed, "--lang", language);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("""{"Tenant":{"Mode":"Microsoft365"}}""")]
    [InlineData("""{"Tenant":{"Mode":"Simulated"},"MicrosoftAppId":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"}""")]
    public async Task ABotThatAsksForTokens_IsNotForThePlayground(string configuration)
    {
        var file = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(file, configuration, TestContext.Current.CancellationToken);
        var run = await RunAsync("--as", "julie", "--lang", "en", "--config", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no token to show", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, PlaygroundFile.Name)));
    }

    [Fact]
    public async Task ATenantOfThree_IsTooSmall()
    {
        var seed = Path.Combine(folder, "seed.json");
        var small = Seed.Root.DeepClone();
        while (small["users"]!.AsArray().Count > 3) small["users"]!.AsArray().RemoveAt(3);
        small["groups"]!.AsArray().Clear();
        await File.WriteAllTextAsync(seed, small.ToJsonString(), TestContext.Current.CancellationToken);
        var run = await RunAsync("--as", "julie", "--lang", "fr", "--seed", seed);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("le playground demande 6 personnes, et ce tenant en a 3", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatIsAFile_IsSaid()
    {
        var file = Path.Combine(folder, "taken");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var run = await ProgramRun.OfAsync(["playground", "config", "--as", "julie", "--lang", "en", "--out", file]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("can't be used", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<WrittenFile> WriteAsync(string typed)
    {
        var run = await RunAsync("--as", typed, "--lang", "en");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("npx ", run.Output[1], StringComparison.Ordinal);
        return new WrittenFile(await File.ReadAllTextAsync(Path.Combine(folder, PlaygroundFile.Name), TestContext.Current.CancellationToken));
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(["playground", "config", "--out", folder, .. arguments]);

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MailBot.sln"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("There is no MailBot.sln above the tests.");
    }
}

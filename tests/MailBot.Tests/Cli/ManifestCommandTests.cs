using MailBot.Tests.AppPackage;
using MailBot.Tests.Cli.Dns;

namespace MailBot.Tests.Cli;

public sealed class ManifestCommandTests : IDisposable
{
    private static readonly string[] Given =
        ["--developer-name", "Serrurerie Moreau", "--website", "https://contoso.com", "--privacy", "https://contoso.com/privacy", "--terms", "https://contoso.com/terms", "--version", "1.2.0"];

    private readonly string folder = Directory.CreateTempSubdirectory("mailbot-").FullName;

    [Fact]
    public async Task TheBotIdOfTheConfiguration_IsTaken()
    {
        var configuration = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(configuration, $$"""{"MicrosoftAppId":"{{Packages.BotId}}"}""", TestContext.Current.CancellationToken);
        var run = await ProgramRun.OfAsync(["manifest", "pack", "--lang", "en", "--config", configuration, "--out", Zip, .. Given]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(Packages.BotId, Assert.Single(run.Output), StringComparison.Ordinal);
        Assert.Equal(Packages.Packed(MailBot.AppPackage.PackageFiles.Embedded(), Packages.Settings).Zip, await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("fr", "vaut encore", "Aucun paquet n’est écrit.")]
    [InlineData("en", "still is", "No package is written.")]
    public async Task APlaceholder_IsRefusedAndNothingIsWritten(string language, string says, string last)
    {
        var run = await ProgramRun.OfAsync(["manifest", "pack", "--lang", language, "--bot-id", "00000000-0000-0000-0000-000000000002", "--out", Zip, .. Given]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.EndsWith(last + Environment.NewLine, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Theory]
    [InlineData("missing/a.zip")]
    [InlineData("")]
    public async Task AFileThatCannotBeWritten_IsSaid(string file)
    {
        var run = await ProgramRun.OfAsync(["manifest", "pack", "--lang", "en", "--bot-id", Packages.BotId, "--out", file.Length == 0 ? file : Path.Combine(folder, file), .. Given]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("can't be written", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Zip => Path.Combine(folder, "app.zip");
}

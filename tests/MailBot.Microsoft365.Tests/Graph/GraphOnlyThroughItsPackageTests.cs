namespace MailBot.Microsoft365.Tests.Graph;

/// <summary>Only Exchange and the simulated sign-in go through our own HTTP; Graph goes through Microsoft.Graph.</summary>
public sealed class GraphOnlyThroughItsPackageTests
{
    private static readonly string[] OwnHttp = ["Transport/", "Credentials/", "Graph/GraphPipeline.cs", "Graph/GraphConnection.cs", "Graph/GraphReading.cs", "Checks/", "Microsoft365Registration.cs"];

    [Fact]
    public void NoCapabilitySpeaksHttpByItself()
    {
        var root = Root();
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
            .ToList();

        Assert.True(files.Count > 30);
        Assert.DoesNotContain(files, f => !OwnHttp.Any(o => f.StartsWith(o, StringComparison.Ordinal)) && Speaks(File.ReadAllText(Path.Combine(root, f))));
    }

    [Fact]
    public void TheTransport_DoesNotKnowGraph()
    {
        var transport = Directory.EnumerateFiles(Path.Combine(Root(), "Transport"), "*.cs", SearchOption.AllDirectories);

        Assert.DoesNotContain(transport, f => File.ReadAllText(f).Contains("graph", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("using var http = new HttpClient();")]
    [InlineData("clients.CreateClient(WireNames.Graph)")]
    [InlineData("new HttpRequestMessage(HttpMethod.Get, address)")]
    public void APlantedViolation_IsCaught(string code) => Assert.True(Speaks(code));

    private static bool Speaks(string code) =>
        code.Contains("HttpClient", StringComparison.Ordinal) || code.Contains("HttpRequestMessage", StringComparison.Ordinal)
        || code.Contains(".CreateClient(", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MailBot.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "MailBot.Microsoft365");
    }
}

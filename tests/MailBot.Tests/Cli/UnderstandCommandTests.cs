using MailBot.Cli;
using MailBot.Options;
using Microsoft.Extensions.Configuration;

namespace MailBot.Tests.Cli;

public sealed class UnderstandCommandTests
{
    private const string Nothing = """{"command":"none","address":null,"group":null,"add":[],"remove":[],"number":null,"domain":null,"reason":null,"ambiguous":[],"unknown":[]}""";

    [Fact]
    public async Task MemberChange_IsOneDocumentInTheAgreedOrder() => Assert.Equal(
        [
            """{"command":"changeMembers","address":null,"group":"depannage@serrurerie.example","add":["luc.petit@serrurerie.example"],"remove":["marc@serrurerie.example"],"number":null,"domain":null,"reason":null,"ambiguous":["luc"],"unknown":[]}""",
        ],
        await RunAsync("dans dépannage ajoute Luc et Luc Petit, enlève Marc"));

    [Fact]
    public async Task EachLine_IsAnsweredByOneLine()
    {
        var documents = await RunAsync("\ncrée l'adresse devis@ pour Julie et Karim\nne crée pas devis@\nje dois lire la boîte d'Hélène\nhistorique luc");
        Assert.Equal(5, documents.Count);
        Assert.Equal(Nothing, documents[0]);
        Assert.Contains("\"createGroup\",\"address\":\"devis@serrurerie.example\"", documents[1], StringComparison.Ordinal);
        Assert.Equal(Nothing, documents[2]);
        Assert.Equal(Nothing, documents[3]);
        Assert.Contains("\"ambiguous\":[\"luc\"]", documents[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralNumbersAtOnce_AreNoDecision() =>
        Assert.Equal([Nothing, Nothing], await RunAsync("valide 12 et 13\nrefuse D-4 et D-5"));

    [Fact]
    public async Task Speaker_IsWhomTheWordsForOneselfMean() =>
        Assert.Contains("karim@serrurerie.example", Assert.Single(await RunAsync("ajoute-moi à contact", speaker: "karim")), StringComparison.Ordinal);

    [Fact]
    public async Task ForPeople_ALaterWishIsSaidSo() =>
        Assert.Contains("Rules", Assert.Single(await RunAsync("redirige mes mails vers ma gmail", json: false)), StringComparison.Ordinal);

    [Fact]
    public async Task NobodysName_IsWrongUsage()
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Wrong, await StartAsync("aide", "personne-de-ce-nom", json: true, output));
        Assert.Empty(output.ToString());
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string lines, string speaker = "julie", bool json = true)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Fine, await StartAsync(lines, speaker, json, output));
        return output.ToString().Split(Environment.NewLine)[..^1];
    }

    private static async Task<int> StartAsync(string lines, string speaker, bool json, StringWriter output)
    {
        using var input = new StringReader(lines);
        return await UnderstandCommand.RunAsync(
            ProgramOptions.Read(new ConfigurationBuilder().Build()), folder: null, new UnderstandCommand.Dialogue(speaker, json, input, output), TestContext.Current.CancellationToken);
    }
}

using System.Globalization;
using System.Net;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf.Rendering;

public sealed class SpfCommandTests
{
    private const string Zone =
        """
        contoso.example. TXT "v=spf1 a:old.contoso.example include:_spf.provider.example exp=why.contoso.example -all"
        why.contoso.example. TXT "%{i} is not one of ours"
        _spf.provider.example. TXT "v=spf1 ip4:198.51.100.0/24 ~all"
        """;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public async Task TheDocument_HasTheDomainsOwnWords() => Assert.Equal(
        """{"result":"fail","explanation":"192.0.2.9 is not one of ours","lookups":2,"voidLookups":1,"mechanism":"-all"}""",
        SpfCommandResult.Of(await CheckAsync("192.0.2.9"), French).ToJson());

    [Fact]
    public async Task WithoutThem_ItHasOurs() => Assert.Equal(
        """{"result":"pass","explanation":"198.51.100.7 is allowed to send mail in the name of contoso.example.","lookups":2,"voidLookups":1,"mechanism":"include:_spf.provider.example"}""",
        SpfCommandResult.Of(await CheckAsync("198.51.100.7"), English).ToJson());

    [Fact]
    public async Task TheText_SaysWhichTermDecided_AndShowsTheWay()
    {
        var text = SpfCommandText.Of(await CheckAsync("198.51.100.7"), French);
        Assert.Equal(
            """
            pass~: 198.51.100.7 est autorisée à envoyer des messages au nom de contoso.example.
            Terme décisif~: ip4:198.51.100.0/24 (règle de _spf.provider.example)
            Recherches DNS~: 2 (10 au plus). Sans résultat~: 1 (2 au plus).

            Chemin suivi~:
              contoso.example  v=spf1 a:old.contoso.example include:_spf.provider.example exp=why.contoso.example -all
                a:old.contoso.example  ne correspond pas, recherches~: 1, sans résultat
                include:_spf.provider.example  correspond, recherches~: 1
                  _spf.provider.example  v=spf1 ip4:198.51.100.0/24 ~all
                    ip4:198.51.100.0/24  correspond

            """.ReplaceLineEndings("\n").Replace("~:", "\u00A0:", StringComparison.Ordinal),
            text);
    }

    [Theory]
    [InlineData("v=spf1 foo -all")]
    [InlineData("v=spf1 include:gone.example.net -all")]
    [InlineData("v=spf1 include:contoso.example -all")]
    [InlineData("v=spf1 a:x.example.net a:y.example.net a:z.example.net -all")]
    [InlineData("v=spf1 ~all")]
    [InlineData("v=spf1 ?all")]
    [InlineData("v=spf1")]
    [InlineData("nothing")]
    public async Task EveryResult_SpeaksBothLanguages(string record)
    {
        var source = SpfBench.Zone($"contoso.example. TXT \"{record}\"");
        var evaluation = await SpfEvaluation.CheckHostAsync(source, new SpfQuestion("contoso.example", IPAddress.Loopback), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.NotEqual(SpfCommandText.Of(evaluation, French), SpfCommandText.Of(evaluation, English));
        Assert.NotEqual("", SpfCommandResult.Of(evaluation, French).Explanation);
    }

    [Fact]
    public void EveryFault_HasItsSentence()
    {
        foreach (var kind in Enum.GetValues<SpfFaultKind>())
        {
            var evaluation = new SpfEvaluation(new SpfQuestion("contoso.example", IPAddress.Loopback), SpfResult.PermError, 1, 0) { Fault = new SpfFault(kind, "b.example", "mx", 8) };
            Assert.NotEqual(SpfCommandText.Of(evaluation, French), SpfCommandText.Of(evaluation, English));
        }
    }

    [Fact]
    public async Task HostileText_IsShownHarmless()
    {
        var source = SpfBench.Zone("contoso.example. TXT \"v=spf1 \\027[31m\\226\\128\\174evil -all\"");
        var evaluation = await SpfEvaluation.CheckHostAsync(source, new SpfQuestion("contoso.example", IPAddress.Loopback), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(SpfCommandText.Of(evaluation, French) + SpfCommandResult.Of(evaluation, French).Mechanism, c => char.IsControl(c) && c != '\n' || c == '\u202E');
    }

    private static Task<SpfEvaluation> CheckAsync(string address) => SpfEvaluation.CheckHostAsync(
        SpfBench.Zone(Zone), new SpfQuestion("contoso.example", IPAddress.Parse(address)), TimeProvider.System, TestContext.Current.CancellationToken);
}

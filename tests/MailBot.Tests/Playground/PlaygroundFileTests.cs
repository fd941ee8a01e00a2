using System.Globalization;
using MailBot.Playground;
using MailBot.Terminal.Teams;

namespace MailBot.Tests.Playground;

public sealed class PlaygroundFileTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly PlaygroundTeam Team = new("Équipe", "group-1");

    [Fact]
    public void ADecider_IsAmongTheOthersHoweverFarDown()
    {
        var people = Enumerable.Range(1, 9).Select(i => Somebody($"p{i}")).ToList();
        var scene = PlaygroundScene.Of("tenant", people[0], people, ["P9@firm.example"], Team)!;
        Assert.Equal(["p9", "p2", "p3", "p4", "p5"], scene.Others.Select(p => p.AadObjectId));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    [InlineData(1, false)]
    public void ASmallCompany_HasNoSceneUnlessSixAreThere(int count, bool enough)
    {
        var people = Enumerable.Range(1, count).Select(i => Somebody($"p{i}")).ToList();
        Assert.Equal(enough, PlaygroundScene.Of("tenant", people[0], people, [], Team) is not null);
    }

    [Theory]
    [InlineData("Zoé \"la Clé\" d’Oré")]
    [InlineData("A: { b }, # c")]
    [InlineData("back\\slash")]
    [InlineData("*yes* & <no>\ttab")]
    public void AName_IsReadBackAsItIs(string name)
    {
        var person = Somebody("p0") with { Name = name };
        var people = Enumerable.Range(1, 5).Select(i => Somebody($"p{i}")).Prepend(person).ToList();
        var written = new WrittenFile(PlaygroundFile.Write(PlaygroundScene.Of("tenant", person, people, [], Team)!, French));
        Assert.Equal(name, written.Values["currentUser.name"]);
    }

    [Fact]
    public void AFolder_IsTheNameBeforeTheAt_OrTheAddressWhereTwoShareIt()
    {
        TeamsPerson[] people = [Somebody("claire"), Somebody("claire") with { Address = "Claire@cabinet.example" }, Somebody("luc.petit"), Somebody("x") with { Address = "../é/x@firm.example" }, Somebody("none") with { Address = "" }];
        Assert.Equal(["claire-firm.example", "claire-cabinet.example", "luc.petit", "..-e-x", "none"], people.Select(p => PlaygroundFolder.Name(p, people)));
    }

    [Fact]
    public void EachPerson_HasAPortOfTheirOwn()
    {
        var people = Enumerable.Range(1, 3).Select(i => Somebody($"p{i}")).ToList();
        var lines = people.Select(p => PlaygroundStart.Line("data", new Uri("http://localhost:3978/api/messages"), p, people)).ToList();
        Assert.EndsWith(" -e http://localhost:3978/api/messages -c msteams --disable-telemetry -p 25150", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Distinct().Count());
    }

    private static TeamsPerson Somebody(string id) => new(id, id, $"{id}@firm.example", "29:" + id);
}

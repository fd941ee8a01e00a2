using System.Text.Json.Nodes;
using MailBot.AppPackage;
using MailBot.Architecture.Tests.Tree;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Testing;

namespace MailBot.Architecture.Tests.Manifest;

public sealed class MenuTests
{
    private const string Commands = "bots[0].commandLists[0].commands";

    private static readonly ChatCommand[] Menu =
    [
        ChatCommand.Help, ChatCommand.CreateAddress, ChatCommand.AddAlias, ChatCommand.ChangeMembers, ChatCommand.SetUp,
        ChatCommand.DnsReport, ChatCommand.MyRequests, ChatCommand.ToApprove, ChatCommand.History, ChatCommand.Cancel,
    ];

    private const string NeedsANumber = "Says nothing without the number of a request; each card has its button.";
    private const string AnswersTheBot = "An answer to something that the bot said before.";

    /// <summary>Teams takes ten commands: these have another way in.</summary>
    private static readonly Dictionary<ChatCommand, string> LeftOut = new()
    {
        [ChatCommand.CreateGroup] = "« créer une adresse » asks for whom: several people give a group.",
        [ChatCommand.TestAddress] = "Says nothing without an address; « aide » names it.",
        [ChatCommand.DnsAdvice] = "A button of the DNS report.",
        [ChatCommand.DnsWatch] = "A button of what to publish; « aide » names it.",
        [ChatCommand.DnsUnwatch] = "A button of the watch.",
        [ChatCommand.DnsWatches] = "Needed by few; the answer to one watch too many names it.",
        [ChatCommand.DnsExport] = "A button of the DNS report.",
        [ChatCommand.Export] = "A button of the history.",
        [ChatCommand.Substitute] = "Says nothing without a name, and only those who approve need it.",
        [ChatCommand.EndSubstitute] = "Only whoever named a deputy needs it, and the bot says how when it is done.",
        [ChatCommand.Approve] = NeedsANumber,
        [ChatCommand.ConfirmAlone] = NeedsANumber,
        [ChatCommand.Refuse] = NeedsANumber,
        [ChatCommand.Ask] = NeedsANumber,
        [ChatCommand.Undo] = NeedsANumber,
        [ChatCommand.Retry] = NeedsANumber,
        [ChatCommand.Resend] = NeedsANumber,
        [ChatCommand.Show] = NeedsANumber,
        [ChatCommand.Answer] = AnswersTheBot,
        [ChatCommand.Arrived] = AnswersTheBot,
        [ChatCommand.NothingArrived] = AnswersTheBot,
        [ChatCommand.Resume] = AnswersTheBot,
        [ChatCommand.Yes] = AnswersTheBot,
        [ChatCommand.No] = AnswersTheBot,
        [ChatCommand.Correction] = AnswersTheBot,
        [ChatCommand.Thanks] = "Courtesy.",
        [ChatCommand.Greeting] = "Courtesy.",
        [ChatCommand.NotYet] = "A wish that the bot doesn't fulfil yet must not be offered.",
    };

    /// <summary>« créer une adresse » has no words of its own: it is what stays open of those for an alias.</summary>
    private static readonly IReadOnlyCollection<ChatCommand> Known =
        [.. CommandTable.All.SelectMany(words => words.LeavesOpen ? [words.Command, ChatCommand.CreateAddress] : (ChatCommand[])[words.Command]).Distinct()];

    private readonly MenuRule rule = new(Menu, LeftOut, FakeMail.Locksmith().Person("julie"), CompanyView.Empty);

    [Fact]
    public void TheMenuOfTeams_IsUnderstoodInBothLanguages_AndWhatItLacksIsLeftOutForAReason()
    {
        Assert.True(Known.Count > 30);
        Rules.AssertNone(rule.Violations(Read("manifest.json"), Read("en.json"), Known));
    }

    /// <summary>The program packs what the repository holds, and its texts are within Teams' limits.</summary>
    [Fact]
    public void TheProgramsFiles_AreTheRepositorys()
    {
        Assert.All(PackageFiles.Names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", name)), PackageFiles.Embedded().Content[name]));
        Rules.AssertNone(ManifestChecks.Of(Read("manifest.json")).Where(p => p is not PackageProblem.Placeholder).Select(p => p.ToString()));
        Rules.AssertNone(TranslationChecks.Of(Read("manifest.json"), Read("en.json")).Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("manifest.json", "dns de la lune", "is taken for")]
    [InlineData("manifest.json", "mes demandes", "is taken for MyRequests, not Help")]
    [InlineData("manifest.json", "statistiques", "is taken for NotYet")]
    [InlineData("manifest.json", "instructions", "is taken for English, not French")]
    [InlineData("en.json", "secours", "is taken for French, not English")]
    [InlineData("en.json", "approve D-0427", "is taken for Approve")]
    [InlineData("en.json", "", "has no title in English")]
    public void ATitleThatIsNotTheCommandInItsLanguage_IsCaught(string file, string title, string naming)
    {
        var (manifest, english) = (Read("manifest.json"), Read("en.json"));
        if (file == "en.json") english[$"{Commands}[0].title"] = title;
        else ManifestJson.Put(manifest, $"{Commands}[0].title", title);
        Rules.AssertCaught(rule.Violations(manifest, english, Known).Take(1), naming);
    }

    [Fact]
    public void CommandsInAnotherOrderInEnglish_AreCaught()
    {
        var english = Read("en.json");
        var (first, second) = ($"{Commands}[6].title", $"{Commands}[7].title");
        (english[first], english[second]) = (english[second]!.DeepClone(), english[first]!.DeepClone());
        Assert.Equal(2, rule.Violations(Read("manifest.json"), english, Known).Count());
    }

    [Fact]
    public void ACommandTooFewOrTooMany_IsCaught()
    {
        var manifest = Read("manifest.json");
        ManifestJson.At(manifest, Commands)!.AsArray().RemoveAt(9);
        Rules.AssertCaught(rule.Violations(manifest, Read("en.json"), Known), "has 9 commands, the menu 10");
        Assert.Contains(TranslationChecks.Of(manifest, Read("en.json")), p => p is PackageProblem.NothingToTranslate);
    }

    [Fact]
    public void ACommandThatNobodySpeaksOf_IsCaught()
    {
        var without = new MenuRule(Menu, LeftOut.Where(l => l.Key != ChatCommand.Undo).ToDictionary(), FakeMail.Locksmith().Person("julie"), CompanyView.Empty);
        Rules.AssertCaught(without.Violations(Read("manifest.json"), Read("en.json"), Known), "Undo is neither in the menu nor left out");
        Rules.AssertCaught(rule.Violations(Read("manifest.json"), Read("en.json"), [.. Known.Where(c => c != ChatCommand.Undo)]), "Undo is spoken of");
    }

    [Fact]
    public void ALeftOutCommandWithoutReasonOrInTheMenu_IsCaught()
    {
        var leftOut = new Dictionary<ChatCommand, string>(LeftOut) { [ChatCommand.Undo] = " ", [ChatCommand.Help] = "It is there." };
        var violations = new MenuRule(Menu, leftOut, FakeMail.Locksmith().Person("julie"), CompanyView.Empty).Violations(Read("manifest.json"), Read("en.json"), Known).ToList();
        Assert.Equal(["Help is in the menu and left out as well.", "Undo is left out without a reason."], violations);
    }

    private static JsonObject Read(string file) => (JsonObject)JsonNode.Parse(Repository.File($"manifest/{file}").Text)!;
}

using System.Text.Json.Nodes;
using MailBot.Chat.Language;
using MailBot.Chat.Tests.Language;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>The commands that Teams offers in its menu are ones that the bot understands, in both languages alike.</summary>
public sealed class ManifestTests
{
    private static readonly FakeMail Mail = FakeMail.Locksmith();

    [Fact]
    public async Task EachCommandOfTheMenu_IsUnderstood_TheSameInBothLanguages()
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Find("manifest.json"), TestContext.Current.CancellationToken))!;
        var english = JsonNode.Parse(await File.ReadAllTextAsync(Find("en.json"), TestContext.Current.CancellationToken))!;
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        Assert.InRange(commands.Count, 5, 10);
        for (var i = 0; i < commands.Count; i++)
        {
            var french = Understand(commands[i]!["title"]!.GetValue<string>());
            Assert.NotEqual(ChatCommand.None, french);
            Assert.NotEqual(ChatCommand.NotYet, french);
            Assert.Equal(french, Understand(english[$"bots[0].commandLists[0].commands[{i}].title"]!.GetValue<string>()));
        }
    }

    private static ChatCommand Understand(string words) => Understander.Understand(words, Mail.Person("julie"), CompanyView.Empty).Command;

    private static string Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "manifest", file);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException(file);
    }
}

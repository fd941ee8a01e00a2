using System.Text.Json.Nodes;
using MailBot.AppPackage;
using MailBot.Chat.Language;
using MailBot.Requests.People;

namespace MailBot.Architecture.Tests.Manifest;

/// <summary>
/// The commands that Teams offers are sentences that the bot takes for the command that they stand for, in their language; and a command
/// of the bot that isn't offered is left out for a reason.
/// </summary>
/// <param name="menu">What the titles stand for, in their order.</param>
/// <param name="leftOut">Commands that the menu doesn't offer, and why.</param>
internal sealed class MenuRule(IReadOnlyList<ChatCommand> menu, IReadOnlyDictionary<ChatCommand, string> leftOut, Person speaker, CompanyView company)
{
    /// <param name="known">Every command that the bot understands.</param>
    public IEnumerable<string> Violations(JsonObject manifest, JsonObject english, IReadOnlyCollection<ChatCommand> known)
    {
        var lists = ManifestJson.At(manifest, "bots[0].commandLists")!.AsArray();
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var violation in Titles(manifest, english, list, lists[list]!["commands"]!.AsArray().Count)) yield return violation;
        }

        foreach (var command in known.Except(menu).Except(leftOut.Keys)) yield return $"{command} is neither in the menu nor left out for a reason.";
        foreach (var command in menu.Intersect(leftOut.Keys)) yield return $"{command} is in the menu and left out as well.";
        foreach (var command in leftOut.Keys.Concat(menu).Except(known)) yield return $"{command} is spoken of, but the bot doesn't understand it.";
        foreach (var command in leftOut.Where(l => string.IsNullOrWhiteSpace(l.Value))) yield return $"{command.Key} is left out without a reason.";
    }

    private IEnumerable<string> Titles(JsonObject manifest, JsonObject english, int list, int count)
    {
        if (count != menu.Count) yield return $"List {list} has {count} commands, the menu {menu.Count}.";
        for (var i = 0; i < Math.Min(count, menu.Count); i++)
        {
            var place = $"bots[0].commandLists[{list}].commands[{i}].title";
            var (french, other) = (ManifestJson.Text(manifest, place), ManifestJson.Text(english[place]));
            if (Wrong(french, menu[i], SpokenLanguage.French, alone: french != other) is { } inFrench) yield return inFrench;
            if (Wrong(other, menu[i], SpokenLanguage.English, alone: french != other) is { } inEnglish) yield return inEnglish;
        }
    }

    /// <param name="alone">The other language has another title: then this one's words tell its language.</param>
    private string? Wrong(string? title, ChatCommand wanted, SpokenLanguage language, bool alone)
    {
        if (title is null) return $"{wanted} has no title in {language}.";
        var said = Understander.Understand(title, speaker, company);
        if (said.Command != wanted) return $"« {title} » is taken for {said.Command}, not {wanted}.";
        return alone && said.Language != language ? $"« {title} » is taken for {said.Language}, not {language}." : null;
    }
}

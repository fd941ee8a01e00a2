using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MailBot.Terminal.Teams;

namespace MailBot.Playground;

/// <summary>The file that the Agents Playground reads in the folder where it is started.</summary>
/// <remarks>Every value is a double-quoted scalar, whose JSON escapes YAML reads too: no name can be taken for something else.</remarks>
internal static class PlaygroundFile
{
    public const string Name = ".m365agentsplayground.yml";

    private const string GroupChatId = "19:mailbot-group@thread.v2";
    private const string TeamId = "19:mailbot-team@thread.tacv2";

    public static string Write(PlaygroundScene scene, CultureInfo culture)
    {
        var text = new StringBuilder();
        foreach (var line in PlaygroundTexts.Head(scene.Person.Name, culture).Split('\n')) Line(text, $"# {line}");
        Line(text, "version: \"0.1.1\"");
        Line(text, $"tenantId: {Quoted(scene.TenantId)}");
        Line(text, $"bot: {{ id: {Quoted(BotAddress.DefaultBotId)}, name: \"MailBot\" }}");
        Line(text, $"currentUser: {Member(scene.Person)}");
        Line(text, "users:");
        foreach (var person in scene.Others) Line(text, $"  - {Member(person)}");
        Line(text, $"personalChat: {{ id: {Quoted(scene.Person.ConversationId)} }}");
        Line(text, $"groupChat: {{ id: {Quoted(GroupChatId)}, name: {Quoted(PlaygroundTexts.GroupChat(culture))} }}");
        Line(text, $"team: {{ id: {Quoted(TeamId)}, name: {Quoted(scene.Team.Name)}, aadGroupId: {Quoted(scene.Team.GroupId)}, channels: [] }}");
        return text.ToString();
    }

    /// <summary>The playground spells userPrincipleName so.</summary>
    private static string Member(TeamsPerson person) =>
        $"{{ id: {Quoted(person.TeamsId)}, name: {Quoted(person.Name)}, userPrincipleName: {Quoted(person.Address)}, aadObjectId: {Quoted(person.AadObjectId)}, "
        + $"givenName: {Quoted(person.FirstName)}, surname: {Quoted(Surname(person))}, email: {Quoted(person.Address)} }}";

    private static string Surname(TeamsPerson person) => person.Name[person.FirstName.Length..].TrimStart();

    private static string Quoted(string value) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}

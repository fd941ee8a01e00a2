using System.Text;
using MailBot.Terminal.Teams;

namespace MailBot.Playground;

/// <summary>A folder for each person: the playground knows its file by the folder alone.</summary>
internal static class PlaygroundFolder
{
    /// <summary>« julie », or the whole address where two people have the same name in front of the @.</summary>
    public static string Name(TeamsPerson person, IReadOnlyList<TeamsPerson> people)
    {
        var alone = people.Count(p => LocalPart(p) == LocalPart(person)) == 1;
        var name = new StringBuilder(alone ? LocalPart(person) : Folded.Of(person.Address));
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(name[i]) && name[i] is not ('.' or '-' or '_')) name[i] = '-';
        }

        return name.Length == 0 ? person.AadObjectId : name.ToString();
    }

    private static string LocalPart(TeamsPerson person) => Folded.Of(person.Address).Split('@')[0];
}

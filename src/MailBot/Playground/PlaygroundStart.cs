using System.Globalization;
using MailBot.Terminal.Teams;

namespace MailBot.Playground;

/// <summary>How somebody starts a window of the playground, which is Microsoft's: it is fetched by them and never a part of this program.</summary>
internal static class PlaygroundStart
{
    /// <summary>The version whose file format is written here.</summary>
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";

    /// <summary>Below the ports that systems give away by themselves: on a taken one the playground listens on another without a word.</summary>
    private const int FirstPort = 25150;

    /// <returns>A line for a shell; each person of the company has a port of their own.</returns>
    public static string Line(string folder, Uri endpoint, TeamsPerson person, IReadOnlyList<TeamsPerson> people)
    {
        var place = people.TakeWhile(p => p.AadObjectId != person.AadObjectId).Count();
        return string.Create(CultureInfo.InvariantCulture, $"cd \"{folder}\" && npx --yes {Package} -e {endpoint} -c msteams --disable-telemetry -p {FirstPort + place}");
    }
}

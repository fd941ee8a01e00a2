using System.Globalization;
using System.Resources;

namespace MailBot.Microsoft365.Probes;

/// <summary>What a member of a group reads who finds a probe in their mailbox. Nobody knows their language here, so they get both.</summary>
internal static class ProbeTexts
{
    private static readonly ResourceManager Resources = new("MailBot.Microsoft365.Probes.ProbeTexts", typeof(ProbeTexts).Assembly);

    public static string InBothLanguages() => string.Join(
        "\n\n", ((string[])["fr", "en"]).Select(l => Resources.GetString("Body", CultureInfo.GetCultureInfo(l))));
}

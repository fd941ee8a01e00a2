using System.Globalization;
using System.Resources;
using MailBot.Terminal.Teams;

namespace MailBot.Playground;

/// <summary>What is said around the playground's file, and in its head.</summary>
internal static class PlaygroundTexts
{
    private static readonly ResourceManager Texts = new("MailBot.Playground.PlaygroundTexts", typeof(PlaygroundTexts).Assembly);

    public static string Head(string person, CultureInfo culture) => Of(culture, nameof(Head), person);

    public static string GroupChat(CultureInfo culture) => Of(culture, nameof(GroupChat));

    public static string Written(string path, TeamsPerson person, string tenantId, CultureInfo culture) => Of(culture, nameof(Written), path, person.Name, tenantId);

    public static string NotWritable(string path, string detail, CultureInfo culture) => Of(culture, nameof(NotWritable), path, detail);

    public static string NoRehearsal(CultureInfo culture) => Of(culture, nameof(NoRehearsal));

    public static string TooFew(int people, CultureInfo culture) => Of(culture, nameof(TooFew), people, PlaygroundScene.OthersWanted + 1);

    public static string Which(string typed, IEnumerable<TeamsPerson> people, CultureInfo culture) => Of(culture, nameof(Which), typed, List(people));

    public static string Nobody(string typed, IEnumerable<TeamsPerson> people, CultureInfo culture) => Of(culture, nameof(Nobody), typed, List(people));

    private static string List(IEnumerable<TeamsPerson> people) => string.Join(", ", people.Select(p => $"{p.Name} ({p.Address})"));

    private static string Of(CultureInfo culture, string key, params object[] facts) =>
        string.Format(culture, Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}."), facts);
}

using MailBot.Terminal.Teams;

namespace MailBot.Tests.Terminal;

internal static class People
{
    public static readonly TeamsPerson Julie = Person("Julie Martin", "julie", 1);
    public static readonly TeamsPerson Helene = Person("Hélène Moreau", "helene", 2);
    public static readonly TeamsPerson LucPetit = Person("Luc Petit", "luc.petit", 3);
    public static readonly TeamsPerson LucDurand = Person("Luc Durand", "luc.durand", 4);

    public static IReadOnlyList<TeamsPerson> All { get; } = [Julie, Helene, LucPetit, LucDurand];

    private static TeamsPerson Person(string name, string alias, int number) =>
        new(name, $"aaaaaaaa-0000-4000-8000-00000000000{number}", alias + "@serrurerie.example", "29:" + alias);
}

using MailBot.Chat.Language.Names;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>« tout le monde peut écrire », « seulement l'entreprise »: the form's required choice, typed.</summary>
internal static class AudienceWords
{
    private static readonly HashSet<string> Small = new(
        ("oui non plutot alors finalement c est que peut peuvent pourra pourront ecrire ecrit a au cette adresse l le la les de du qui en fait mets met choisis svp stp"
         + " yes no it can may write to this address the please rather who should be able").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Everyone = new(StringComparer.Ordinal)
    {
        "tout monde", "tout monde clients compris", "tout monde y compris clients", "tout monde meme clients", "clients compris", "clients aussi", "exterieur aussi", "n importe",
        "everyone", "everybody", "anyone", "everyone customers included", "everyone including customers", "customers included", "customers too",
    };

    private static readonly HashSet<string> Company = new(StringComparer.Ordinal)
    {
        "seulement entreprise", "entreprise seulement", "uniquement entreprise", "entreprise uniquement", "juste entreprise", "entreprise", "interne", "interne seulement", "seulement interne", "seulement collegues",
        "company only", "only company", "just company", "company", "internal only", "only internal", "internal", "only colleagues",
    };

    public static Audience? Read(string words)
    {
        var typed = string.Join(' ', NameEntry.WordsOf(words).Where(word => !Small.Contains(word)));
        if (Everyone.Contains(typed)) return Audience.Everyone;
        return Company.Contains(typed) ? Audience.Company : null;
    }
}

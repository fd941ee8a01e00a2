using System.Reflection;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Requests.Addresses;

namespace MailBot.Chat.Tests.Language;

/// <summary>One sentence and what it has to be taken for.</summary>
/// <param name="Expected">The command; <see cref="ChatCommand.None"/> for a trap.</param>
/// <param name="Slots">« address=devis@ target=self »: only what is named is compared.</param>
internal sealed record PhraseCase(string Sentence, ChatCommand Expected, IReadOnlyDictionary<string, string> Slots);

/// <summary>Sentences as people write them: tab-separated, « # » begins a comment.</summary>
internal static class PhraseTable
{
    public static IReadOnlyList<PhraseCase> Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"phrases.{language}.tsv")
            ?? throw new FileNotFoundException($"phrases.{language}.tsv is not embedded");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => Case(line.Split('\t')))];
    }

    /// <summary>Slots in the tables' own notation.</summary>
    public static string Describe(Understanding understood, string slot) => slot switch
    {
        "address" => understood.Address switch
        {
            AddressReading.Read read => read.Address.ToString(),
            AddressReading.LocalPartOnly alone => alone.LocalPart + "@",
            AddressReading.NotAscii accented => "accented:" + accented.Suggestion,
            null => "",
            var other => other.GetType().Name,
        },
        "group" => Describe(understood.Group),
        "name" => understood.GroupName ?? "",
        "add" => Describe(understood.Added),
        "remove" => Describe(understood.Removed),
        "from" => Describe(understood.From),
        "until" => Describe(understood.Until),
        "domain" => understood.Domain ?? "",
        "watched" => understood.Watched ?? "",
        "value" => understood.WatchedValue ?? "",
        "gone" => understood.WatchedGone ? "yes" : "",
        "target" => Describe(understood.Target),
        "number" => string.Join(',', understood.Numbers),
        "reason" => understood.Reason ?? "",
        "text" => understood.FreeText ?? "",
        "person" => understood.Person switch
        {
            NameReading.Found found => found.Who.DisplayName,
            NameReading.Ambiguous several => "ambiguous:" + several.Typed,
            NameReading.Unknown unknown => "unknown:" + unknown.Typed,
            _ => "",
        },
        "later" => understood.Later?.ToString() ?? "",
        "about" => understood.HelpAbout?.ToString() ?? "",
        "doubt" => understood.Doubt.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No such slot"),
    };

    private static string Describe(Target? target) => target switch
    {
        Target.Self => "self",
        Target.People people => string.Join(',', people.Persons.Select(person => person.DisplayName)),
        Target.Group group => "group:" + group.Recipient.DisplayName,
        Target.Ambiguous several => "ambiguous:" + several.Typed,
        Target.Unknown unknown => "unknown:" + unknown.Typed,
        Target.Several several => string.Join(',', several.Named.Select(one => one.DisplayName)),
        _ => "",
    };

    private static string Describe(NameList names) => string.Join(
        ',', [.. names.Found.Select(one => one.DisplayName), .. names.Ambiguous.Select(one => "ambiguous:" + one.Typed), .. names.Unknown.Select(one => "unknown:" + one.Typed)]);

    private static string Describe(TypedDate? date) => date switch
    {
        null => "",
        { Word: { } word } => (date.Value.Next ? "Next" : "") + word,
        { } day => string.Join('/', ((int?[])[day.Day, day.Month, day.Year]).Where(part => part is not null)),
    };

    private static PhraseCase Case(string[] fields) => new(
        fields[0],
        Enum.Parse<ChatCommand>(fields[1]),
        fields.Skip(2).Where(field => field.Length > 0).Select(field => field.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));
}

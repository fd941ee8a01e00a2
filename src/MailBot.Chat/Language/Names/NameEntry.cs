using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Language.Names;

/// <summary>One person or group with the words by which it can be called.</summary>
/// <param name="NameWords">Of the display name: for a group without « groupe ».</param>
/// <param name="PlaceWords">Of job title or department: they tell two of the same name apart and name nobody alone.</param>
internal sealed record NameEntry(
    Named Who,
    IReadOnlyList<string> NameWords,
    IReadOnlyList<string> PlaceWords,
    IReadOnlyList<EmailAddress> Addresses)
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal) { "groupe", "group", "equipe", "team", "liste", "list" };

    public static NameEntry Of(MailBot.Requests.People.Person person) => new(
        new Named.Person(person),
        WordsOf(person.DisplayName),
        WordsOf(person.Place ?? ""),
        person.Address is { } address ? [address] : []);

    public static NameEntry Of(MailRecipient group)
    {
        var words = WordsOf(group.DisplayName);
        var own = words.Where(word => !Generic.Contains(word)).ToList();
        return new NameEntry(new Named.Group(group), own.Count > 0 ? own : words, [], group.Addresses);
    }

    public static IReadOnlyList<string> WordsOf(string name) =>
        [.. WordSplitter.Split(CleanText.Of(name)).Where(word => word.Kind == WordKind.Word).Select(word => word.Plain)];

    /// <summary>Every word by which it can be called without its place.</summary>
    public IEnumerable<string> CallWords =>
        NameWords.Concat(Addresses.SelectMany(own => own.LocalPart.Split('.', '-'))).Distinct(StringComparer.Ordinal);

    public bool IsWholeName(IReadOnlyList<string> typed) =>
        typed.Count == NameWords.Count && typed.All(word => NameWords.Contains(word, StringComparer.Ordinal));

    /// <summary>Every typed word is one of the name's, at least one of them more than a place.</summary>
    public bool IsCalled(IReadOnlyList<string> typed, Func<string, string, bool> same)
    {
        var named = typed.Count(word => NameWords.Any(own => same(word, own)));
        if (named == 0) return IsLocalPart(typed);
        return named == typed.Count || typed.All(word =>
            NameWords.Any(own => same(word, own)) || PlaceWords.Contains(word, StringComparer.Ordinal));
    }

    public bool Holds(AddressReading reading) => reading switch
    {
        AddressReading.Read read => Addresses.Contains(read.Address),
        AddressReading.LocalPartOnly alone => Addresses.Any(own => own.LocalPart == alone.LocalPart),
        _ => false,
    };

    private bool IsLocalPart(IReadOnlyList<string> typed) =>
        Addresses.Any(own => own.LocalPart.Split('.', '-').SequenceEqual(typed, StringComparer.Ordinal));
}

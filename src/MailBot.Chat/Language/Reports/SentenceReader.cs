using MailBot.Chat.Language.Names;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Reports;

/// <summary>Reads sentences as the bot would in a conversation that has just begun, and does nothing.</summary>
public sealed class SentenceReader(IReadOnlyList<Person> people, IReadOnlyList<MailRecipient> groups, IReadOnlyList<AcceptedDomain> domains)
{
    private readonly CompanyView company = new(people, groups, domains);

    /// <param name="sentence">One sentence, as typed.</param>
    /// <param name="speaker">Who « moi » is.</param>
    public UnderstoodSentence Read(string sentence, Person speaker) => Report(Understander.Understand(sentence, speaker, company), speaker);

    /// <summary>For people: why a sentence is <c>none</c>.</summary>
    public string Explain(string sentence, Person speaker) => CommandNames.Note(Understander.Understand(sentence, speaker, company));

    private UnderstoodSentence Report(Understanding said, Person speaker)
    {
        var command = CommandNames.Of(said);
        if (command == CommandNames.None) return new(command, null, null, [], [], null, null, null, [], []);
        var doubts = new NameDoubts(said);
        return new UnderstoodSentence(
            command,
            Full(said.Address),
            Group(said),
            [.. Addresses(said.Added).Concat(Holders(said, speaker)).Distinct()],
            [.. Addresses(said.Removed).Concat(said.Command == ChatCommand.Substitute ? PersonOf(said) : [])],
            said.Numbers.Count == 0 ? null : said.Numbers[0],
            said.Domain,
            said.Command == ChatCommand.Ask ? said.FreeText : said.Reason,
            doubts.Ambiguous,
            doubts.Unknown);
    }

    private string? Full(AddressReading? address) => address switch
    {
        null => null,
        AddressReading.Read read => read.Address.ToString(),
        AddressReading.LocalPartOnly alone => InDefaultDomain(alone.LocalPart),
        AddressReading.NotAscii { Suggestion: { } plain } => plain.EndsWith('@') ? InDefaultDomain(plain[..^1]) : plain,
        AddressReading.NotAscii accented => accented.Typed,
        AddressReading.BadCharacter bad => bad.Typed,
        AddressReading.MisplacedDot dot => dot.Typed,
        AddressReading.TooLong much => much.Typed,
        AddressReading.NoAddress nothing => nothing.Typed,
        _ => throw new InvalidOperationException($"Unexpected {address.GetType().Name}."),
    };

    private string InDefaultDomain(string localPart) =>
        company.Domains.FirstOrDefault(domain => domain.IsDefault) is { } domain ? $"{localPart}@{domain.Name}" : localPart + "@";

    private static string? Group(Understanding said) => (said.Group ?? said.Target) is Target.Group group ? group.Recipient.PrimaryAddress.ToString() : null;

    private static IEnumerable<string> Holders(Understanding said, Person speaker) => said.Command switch
    {
        ChatCommand.Substitute or ChatCommand.AddAlias => said.Target switch
        {
            Target.Self => Addresses(speaker),
            Target.People persons => persons.Persons.SelectMany(Addresses),
            _ => [],
        },
        ChatCommand.History or ChatCommand.Export or ChatCommand.Approve or ChatCommand.ConfirmAlone or ChatCommand.Refuse or ChatCommand.Ask => PersonOf(said),
        _ => [],
    };

    private static IEnumerable<string> PersonOf(Understanding said) =>
        said.Person is NameReading.Found { Who.Address: { } address } ? [address.ToString()] : [];

    private static IEnumerable<string> Addresses(Person person) => person.Address is { } address ? [address.ToString()] : [];

    private static IEnumerable<string> Addresses(NameList names) => names.Found.Select(one => one.Address?.ToString() ?? one.DisplayName);
}

using System.Globalization;
using System.Resources;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>The terminal's own sentences, in the language of the person at the keyboard.</summary>
internal sealed class TerminalTexts(CultureInfo language)
{
    private static readonly ResourceManager Resources =
        new("MailBot.Terminal.TerminalTexts", typeof(TerminalTexts).Assembly);

    public string Colon => Get(nameof(Colon));

    public string Required => Get(nameof(Required));

    public string Yes => Get(nameof(Yes));

    public string No => Get(nameof(No));

    public string Help => Get(nameof(Help));

    public string CardUpdated => Get(nameof(CardUpdated));

    public string MessageUpdated => Get(nameof(MessageUpdated));

    public string MessageDeleted => Get(nameof(MessageDeleted));

    public string CardUnchanged => Get(nameof(CardUnchanged));

    public string StillRunning => Get(nameof(StillRunning));

    public string WaitUnavailable => Get(nameof(WaitUnavailable));

    public string WaitRefused => Get(nameof(WaitRefused));

    public string WaitSyntax => Get(nameof(WaitSyntax));

    public string DialogUnavailable => Get(nameof(DialogUnavailable));

    public string Start(string person) => Format(nameof(Start), person);

    public string Waited(string duration) => Format(nameof(Waited), duration);

    public string Quoted(string text) => Format(nameof(Quoted), text);

    public string NotShown(string element) => Format(nameof(NotShown), element);

    public string Disabled(string title) => Format(nameof(Disabled), title);

    public string Image(string? description) =>
        description is null ? Get("ImageWithoutText") : Format(nameof(Image), description);

    public string Attachment(string contentType) => Format(nameof(Attachment), contentType);

    public string Choose(bool several) => Get(several ? "ChooseSeveral" : "ChooseOne");

    public string HowToFill(int number, string input) => Format(nameof(HowToFill), number, input);

    public string Missing(string input) => Format(nameof(Missing), input);

    public string NotAccepted(string input, string value) => Format(nameof(NotAccepted), input, value);

    public string NotAChoice(string input, string value, IEnumerable<string> choices) =>
        Format(nameof(NotAChoice), input, value, string.Join(", ", choices));

    public string NothingSent(string problem) => Format(nameof(NothingSent), problem);

    public string To(string bot, string person, string mark) => Format(nameof(To), bot, person, mark);

    public string ToAnother(string bot, string person, string mark) => Format(nameof(ToAnother), bot, person, mark);

    public string Now(TeamsPerson person) => Format(nameof(Now), person.Name, person.Address);

    public string UnknownPerson(string typed, IEnumerable<TeamsPerson> people) =>
        Format(nameof(UnknownPerson), typed, List(people));

    public string WhichPerson(string typed, IEnumerable<TeamsPerson> people) =>
        Format(nameof(WhichPerson), typed, List(people));

    public string People(TeamsPerson current, IEnumerable<TeamsPerson> people) =>
        Format(nameof(People), current.Name, List(people));

    public string Unreachable(string why) => Format(nameof(Unreachable), why);

    public string Failed(int status) => Format(nameof(Failed), status);

    private static string List(IEnumerable<TeamsPerson> people) =>
        string.Join(", ", people.Select(p => $"{p.Name} ({p.Address})"));

    private string Get(string name) =>
        Resources.GetString(name, language) ?? throw new MissingManifestResourceException($"No terminal text {name}.");

    private string Format(string name, params object[] values) => string.Format(language, Get(name), values);
}

using MailBot.Chat.Language.Names;
using MailBot.Requests.Addresses;

namespace MailBot.Chat.Language;

/// <summary>What the bot takes a sentence for. A doubtful sentence is never an action: see <see cref="Doubt"/>.</summary>
internal sealed record Understanding(ChatCommand Command)
{
    /// <summary>The sentence without mentions and control characters: the answer, where a question is open.</summary>
    public string Text { get; init; } = "";

    public SpokenLanguage Language { get; init; }

    /// <summary>The address asked for, well formed or not; null where none was given.</summary>
    public AddressReading? Address { get; init; }

    /// <summary>Null where the sentence names nobody.</summary>
    public Target? Target { get; init; }

    /// <summary>The name typed for a new group: « pour l'équipe dépannage ».</summary>
    public string? GroupName { get; init; }

    /// <summary>The group of <see cref="ChatCommand.ChangeMembers"/>: found, ambiguous or unknown.</summary>
    public Target? Group { get; init; }

    /// <summary>Who joins a group; the members of a new one. With <see cref="ChatCommand.Correction"/>: who is meant instead.</summary>
    public NameList Added { get; init; } = NameList.Empty;

    /// <summary>Who leaves a group. The same person in both lists is left in both: the form says so.</summary>
    public NameList Removed { get; init; } = NameList.Empty;

    /// <summary>First day, included.</summary>
    public TypedDate? From { get; init; }

    /// <summary>Last day, included; « je reviens lundi » names the day of return, the sentence doesn't tell more.</summary>
    public TypedDate? Until { get; init; }

    /// <summary>The domain to report on, as typed and perhaps no domain at all; null where none was named.</summary>
    public string? Domain => Domains.Count > 0 ? Domains[0] : null;

    /// <summary>Everything in the sentence that looks like a domain.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The kind of record to watch, as typed and lower case: « mx », « spf », « txt ». Null where none was named.</summary>
    public string? Watched { get; init; }

    /// <summary>The watched record is to disappear.</summary>
    public bool WatchedGone { get; init; }

    /// <summary>What the watched record is to say, as typed; null where none was given.</summary>
    public string? WatchedValue { get; init; }

    /// <summary>Request numbers, in the order of the sentence.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>The motive, as typed.</summary>
    public string? Reason { get; init; }

    /// <summary>« historique julie », « approuve la demande de Julie »; with <see cref="ChatCommand.Substitute"/> the one replaced, where it isn't the speaker.</summary>
    public NameReading? Person { get; init; }

    /// <summary>The question of <see cref="ChatCommand.Ask"/>, the answer of <see cref="ChatCommand.Answer"/>.</summary>
    public string? FreeText { get; init; }

    /// <summary>Set with <see cref="ChatCommand.NotYet"/>.</summary>
    public LaterKind? Later { get; init; }

    /// <summary>Set with <see cref="ChatCommand.Help"/> where the question was about one command.</summary>
    public ChatCommand? HelpAbout { get; init; }

    /// <summary>Set with <see cref="ChatCommand.None"/>.</summary>
    public Doubt Doubt { get; init; }

    /// <summary>With <see cref="ChatCommand.None"/>: the two commands to propose, nearest first.</summary>
    public IReadOnlyList<ChatCommand> Nearest { get; init; } = [];

    /// <summary>True where carrying out the command changes or sends something.</summary>
    public bool IsAction => Command is ChatCommand.AddAlias or ChatCommand.CreateAddress
        or ChatCommand.CreateGroup or ChatCommand.ChangeMembers or ChatCommand.TestAddress or ChatCommand.SetUp or ChatCommand.Substitute
        or ChatCommand.EndSubstitute or ChatCommand.DnsUnwatch or ChatCommand.Arrived or ChatCommand.NothingArrived or ChatCommand.Approve or ChatCommand.ConfirmAlone
        or ChatCommand.Refuse or ChatCommand.Ask or ChatCommand.Answer or ChatCommand.Cancel or ChatCommand.Undo
        or ChatCommand.Retry or ChatCommand.Resend or ChatCommand.Yes;
}

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

    /// <summary>Request numbers, in the order of the sentence.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>The motive, as typed.</summary>
    public string? Reason { get; init; }

    /// <summary>« historique julie », « approuve la demande de Julie ».</summary>
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
    public bool IsAction => Command is ChatCommand.AddAlias or ChatCommand.Approve or ChatCommand.ConfirmAlone
        or ChatCommand.Refuse or ChatCommand.Ask or ChatCommand.Answer or ChatCommand.Cancel or ChatCommand.Undo
        or ChatCommand.Retry or ChatCommand.Resend or ChatCommand.Yes;
}

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>How much of a sentence has to be explained before it is taken for a command.</summary>
internal enum Nature
{
    /// <summary>Decides or undoes: every single word, and no mistyped verb without a number.</summary>
    Decisive,

    /// <summary>Opens a form that is shown before anything is sent: a stray word or two behind the command is let pass.</summary>
    Opening,

    /// <summary>Only tells something: a stray word or two is let pass anywhere.</summary>
    Reading,

    /// <summary>An answer to the bot: every single word.</summary>
    Reply,

    /// <summary>Not offered yet, nothing happens: any words around.</summary>
    Later,
}

/// <summary>What a sentence may carry besides the command's own words.</summary>
[Flags]
internal enum SlotKinds
{
    None = 0,
    Number = 1,
    Address = 2,
    Target = 4,
    Person = 8,
    Reason = 16,

    /// <summary>Everything behind the command and its number.</summary>
    FreeText = 32,

    /// <summary>Names without « à » or « pour » before them.</summary>
    BareNames = 64,

    /// <summary>An address that nobody bears yet: « crée devis@ », and not « ajoute julie@ à compta ».</summary>
    NewAddress = 128,

    /// <summary>« de Karim » says from whom something is taken.</summary>
    FromWhom = 256,

    /// <summary>Who joins and who leaves which group.</summary>
    Members = 512,

    /// <summary>Name and members of a group that is to be.</summary>
    NewGroup = 1024,

    /// <summary>Members of a group whose name is nobody's yet.</summary>
    NewMembers = 32768,

    /// <summary>From when, until when.</summary>
    Dates = 2048,

    /// <summary>A domain name.</summary>
    Domain = 4096,

    /// <summary>A domain name, the kind of record and what it is to say.</summary>
    Watched = 65536,

    /// <summary>An address, or who or what bears it.</summary>
    Tested = 8192,

    /// <summary>Who stands in for whom.</summary>
    Substitute = 16384,
}

/// <summary>The words of one command: everything the language part knows about it.</summary>
/// <remarks>
/// A phrase is words in order; « a|b » are alternatives, lower case and without accents. Between and around them may stand
/// only what slots, courtesies, small words and <see cref="Around"/> explain: this, and not cleverness, keeps doubtful
/// sentences from acting.
/// </remarks>
internal sealed record CommandWords(ChatCommand Command, Nature Nature)
{
    public SlotKinds Slots { get; init; }

    /// <summary>Phrases count only when one of these slots is filled.</summary>
    public SlotKinds Needs { get; init; }

    /// <summary>Every word has to be explained, whatever the nature.</summary>
    public bool Strict { get; init; }

    /// <summary>The words tell as well as ask: only a question is the command.</summary>
    public bool AskedOnly { get; init; }

    /// <summary>Behind an article or « ma » the word is a noun: « ma demande D-0427 » asks nobody.</summary>
    public bool VerbOnly { get; init; }

    /// <summary>Words with which the sentence is about something else.</summary>
    public string Never { get; init; } = "";

    /// <summary>« adresse », not « alias »: with nobody named it stays open whether an alias or a group is wanted.</summary>
    public bool LeavesOpen { get; init; }

    public required IReadOnlyList<string> French { get; init; }

    public required IReadOnlyList<string> English { get; init; }

    /// <summary>Words that may stand anywhere around the phrase.</summary>
    public string Around { get; init; } = "";

    public LaterKind? Later { get; init; }
}

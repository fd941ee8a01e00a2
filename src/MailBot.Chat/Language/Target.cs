using MailBot.Chat.Language.Names;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Language;

/// <summary>For whom something is asked.</summary>
internal abstract record Target
{
    private Target() { }

    /// <summary>« à ma boîte », « pour moi », or the speaker's own name.</summary>
    public sealed record Self : Target;

    /// <summary>One person or several, the speaker possibly among them.</summary>
    public sealed record People(IReadOnlyList<Person> Persons) : Target;

    public sealed record Group(MailRecipient Recipient) : Target;

    /// <summary>A name that several bear: somebody has to choose.</summary>
    public sealed record Ambiguous(string Typed, IReadOnlyList<Named> Candidates) : Target;

    /// <summary>A name that nobody bears.</summary>
    /// <param name="Nearest">At most three, nearest first.</param>
    public sealed record Unknown(string Typed, IReadOnlyList<Named> Nearest) : Target;

    /// <summary>Several names of which at least one is a group.</summary>
    public sealed record Several(IReadOnlyList<Named> Named) : Target;
}

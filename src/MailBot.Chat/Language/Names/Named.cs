using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Language.Names;

/// <summary>Somebody or something that a name can stand for.</summary>
internal abstract record Named
{
    private Named() { }

    public abstract string DisplayName { get; }

    public abstract EmailAddress? Address { get; }

    public sealed record Person(MailBot.Requests.People.Person Value) : Named
    {
        public override string DisplayName => Value.DisplayName;

        public override EmailAddress? Address => Value.Address;
    }

    public sealed record Group(MailRecipient Value) : Named
    {
        public override string DisplayName => Value.DisplayName;

        public override EmailAddress? Address => Value.PrimaryAddress;
    }
}

using MailBot.Chat.Language;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Tests.Language;

/// <summary>The locksmith's people and groups, as sentences refer to them.</summary>
internal static class Company
{
    public static readonly Person Julie = Somebody("Julie Martin", "julie", "Accueil");

    public static readonly CompanyView View = new(
        [
            Julie,
            Somebody("Hélène Roussel", "helene", "Gérante"),
            Somebody("Paul Roussel", "paul", "Suppléant"),
            Somebody("Karim Benali", "karim", "Atelier"),
            Somebody("Luc Petit", "luc.petit", "Atelier"),
            Somebody("Luc Durand", "luc.durand", "Boutique"),
            Somebody("Sarah Kone", "sarah", "Boutique"),
            Somebody("Marc Leroy", "marc", "Atelier"),
        ],
        [Group("Contact", "contact"), Group("Compta", "compta"), Group("Dépannage", "depannage")],
        [new AcceptedDomain("serrurerie.example", IsDefault: true, IsInitial: false)]);

    public static Understanding Understand(string text) => Understander.Understand(text, Julie, View);

    private static Person Somebody(string name, string localPart, string place) =>
        new(new PersonKey("tenant", localPart), name, Address(localPart), place);

    private static MailRecipient Group(string name, string localPart) =>
        new(localPart, localPart, name, RecipientType.DistributionGroup, Address(localPart), [Address(localPart)]);

    private static EmailAddress Address(string localPart) => EmailAddress.TryParse($"{localPart}@serrurerie.example")!;
}

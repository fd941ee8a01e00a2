using MailBot.Chat.Texts;

namespace MailBot.Chat.Commands.SetUp;

/// <summary>The addresses that the company begins with, each with what it is for.</summary>
internal static class SetUpPurposes
{
    public static IReadOnlyList<string> LocalParts { get; } = ["contact", "compta", "donnees"];

    public static string Of(string localPart, string language) => TextCatalogue.Cards.Say(language, $"SetUp.Purpose.{localPart}");
}

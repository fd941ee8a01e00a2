using MailBot.Requests.Addresses;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>Fills in what follows from the rest: a group's name from its address, its address from its name, who may write to it.</summary>
internal static class GroupNaming
{
    /// <summary>Addresses that customers write to: there the choice is preset. Everywhere else somebody has to choose.</summary>
    private static readonly string[] ForEverybody = ["contact", "devis", "compta", "donnees"];

    /// <returns>Null where the address tells nothing.</returns>
    public static string? NameOf(string? address)
    {
        var local = LocalPart(address);
        if (local is null) return null;
        var words = local.Replace('.', ' ').Replace('-', ' ').Replace('_', ' ').Trim();
        return words switch
        {
            "" => null,
            "donnees" => "Données",
            _ => string.Concat(words[..1].ToUpperInvariant(), words[1..]),
        };
    }

    public static string NameOfTyped(string typed) => string.Concat(typed.Trim()[..1].ToUpperInvariant(), typed.Trim()[1..]);

    public static string AddressOf(string name) => $"{AddressReader.Plain(name).Replace(' ', '-')}@";

    public static Audience? AudienceOf(string? address) =>
        LocalPart(address) is { } local && ForEverybody.Contains(local, StringComparer.Ordinal) ? Audience.Everyone : null;

    private static string? LocalPart(string? address) => address is null ? null : AddressReader.Read(address) switch
    {
        AddressReading.Read read => read.Address.LocalPart,
        AddressReading.LocalPartOnly part => part.LocalPart,
        AddressReading.NotAscii { Suggestion: { } plain } => plain.Split('@')[0],
        _ => null,
    };
}

using MailBot.Requests.Addresses;

namespace MailBot.Chat.Drafts;

/// <summary>An address as it was typed: the checks, and their words, come from the heart.</summary>
internal static class TypedAddress
{
    /// <returns>Null where none was typed.</returns>
    public static string? Of(AddressReading? reading) => reading switch
    {
        null => null,
        AddressReading.Read read => read.Address.ToString(),
        AddressReading.LocalPartOnly part => $"{part.LocalPart}@",
        AddressReading.NotAscii accented => accented.Typed,
        AddressReading.BadCharacter bad => bad.Typed,
        AddressReading.MisplacedDot dot => dot.Typed,
        AddressReading.TooLong tooLong => tooLong.Typed,
        AddressReading.NoAddress none => none.Typed,
        _ => throw new InvalidOperationException($"Unexpected reading {reading.GetType().Name}."),
    };
}

namespace MailBot.Requests.Addresses;

/// <summary>What became of an address that a person typed.</summary>
public abstract record AddressReading
{
    private AddressReading() { }

    public sealed record Read(EmailAddress Address) : AddressReading;

    /// <summary>« devis@ » or « devis »: the domain is left to the company's default.</summary>
    public sealed record LocalPartOnly(string LocalPart) : AddressReading;

    /// <summary>Accents or other letters that a mail address can't carry in Exchange Online.</summary>
    /// <param name="Suggestion">The same in ASCII, where one can be made.</param>
    public sealed record NotAscii(string Typed, string? Suggestion) : AddressReading;

    public sealed record BadCharacter(string Typed, string Character) : AddressReading;

    /// <summary>A dot first, last or doubled.</summary>
    public sealed record MisplacedDot(string Typed) : AddressReading;

    public sealed record TooLong(string Typed, int Length, int Limit) : AddressReading;

    public sealed record NoAddress(string Typed) : AddressReading;
}

namespace MailBot.Requests.Addresses;

/// <summary>
/// A mailbox address that Exchange Online can hold: ASCII, local part at most 64 characters, 254 in all (RFC 5321 4.5.3.1),
/// kept in lower case. Made by <see cref="AddressReader"/>; a value of this type is always well formed.
/// </summary>
public sealed record EmailAddress
{
    internal EmailAddress(string localPart, string domain)
    {
        LocalPart = localPart;
        Domain = domain;
    }

    public string LocalPart { get; }

    public string Domain { get; }

    public override string ToString() => $"{LocalPart}@{Domain}";

    /// <summary>Reads an address that another system vouches for (a directory, our own store).</summary>
    /// <returns>Null when the text is no well-formed ASCII address.</returns>
    public static EmailAddress? TryParse(string? text) =>
        AddressReader.Read(text ?? "") is AddressReading.Read read ? read.Address : null;
}
